package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rate breaks its limit by exact counts, however large they are. */
class BreachTest {

  private static final int CASES = 20_000;

  @Test
  @DisplayName(
      "a limit is compared as decimals are, at it and beside it, for small counts and huge")
  void comparesAsDecimals() {
    Random random = new Random(4);
    for (int i = 0; i < CASES; i++) {
      int decimals = random.nextInt(14) - 1;
      BigDecimal limit =
          BigDecimal.valueOf(random.nextLong(1, 1L << random.nextInt(1, 44)), decimals);
      long outOf = random.nextLong(1L << random.nextInt(1, 40));
      long near = limit.multiply(BigDecimal.valueOf(outOf)).toBigInteger().longValue();
      long counted = Math.max(0, near + random.nextLong(-1, 2));
      int compared =
          BigDecimal.valueOf(counted).compareTo(limit.multiply(BigDecimal.valueOf(outOf)));

      assertThat(Breach.EXCEEDS.breaks(counted, outOf, limit))
          .as("%d of %d over %s", counted, outOf, limit)
          .isEqualTo(compared > 0);
      assertThat(Breach.REACHES.breaks(counted, outOf, limit)).isEqualTo(compared >= 0);
      assertThat(Breach.FALLS_BELOW.breaks(counted, outOf, limit)).isEqualTo(compared < 0);
    }
  }
}
