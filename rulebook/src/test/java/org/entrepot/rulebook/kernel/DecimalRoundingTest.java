package org.entrepot.rulebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A kernel rounds what it has computed exactly as the bill rounds it. */
class DecimalRoundingTest {

  private static final int MOST_DIGITS = 18;
  private static final int FIGURES = 2_000;

  private final Random random = new Random(1999);

  @Test
  void everyModeAndEveryNumberOfDigitsIsRoundedAsByTheBill() {
    for (RoundingMode mode : RoundingMode.values()) {
      for (int digits = 0; mode != RoundingMode.UNNECESSARY && digits <= MOST_DIGITS; digits++) {
        DecimalRounding rounding = DecimalRounding.of(digits, mode);
        for (long exact : figures(digits)) {
          assertThat(rounding.rounded(exact))
              .as("%d, %d digits, %s", exact, digits, mode)
              .isEqualTo(byTheBill(exact, digits, mode));
        }
      }
    }
  }

  private static long byTheBill(long exact, int digits, RoundingMode mode) {
    return BigDecimal.valueOf(exact, digits).setScale(0, mode).longValueExact();
  }

  /** Those at which something turns, and others of every size. */
  private List<Long> figures(int digits) {
    List<Long> figures = new ArrayList<>();
    long unit = ExactLong.power(digits);
    for (long at : List.of(0L, unit / 2, unit, 1L << 61, (1L << 61) / unit * unit, 1L << 62)) {
      figures.addAll(List.of(at - 1, at, at + 1, -at));
    }
    figures.addAll(List.of(Long.MAX_VALUE, Long.MIN_VALUE + 1));
    for (int i = 0; i < FIGURES; i++) {
      long any = random.nextLong() >> random.nextInt(Long.SIZE);
      long half = any / unit * unit + unit / 2;
      figures.addAll(List.of(any, half, half - 1));
    }
    return figures;
  }
}
