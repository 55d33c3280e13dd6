package org.entrepot.rulebook.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.rulebook.payout.PayoutChoice.Range;
import org.junit.jupiter.api.Test;

/** The cheapest option over the cost of capital, against looking at every option. */
class PayoutChoiceTest {

  @Test
  void anOptionThatIsDearerAndSlowerIsNeverTheCheapest() {
    PayoutOption slow = option("slow", "100", "40");
    PayoutOption bad = option("bad", "110", "45");
    PayoutOption fast = option("fast", "120", "10");

    List<Range> ranges = PayoutChoice.among(List.of(slow, bad, fast)).ranges();

    assertThat(ranges.stream().map(range -> range.option().name())).containsExactly("slow", "fast");
    assertThat(ranges.get(1).from()).isEqualByComparingTo("0.6666666666666666666666666666666667");
  }

  @Test
  void whatCostsTheSameIsTheFasterOne() {
    PayoutOption slow = option("slow", "100", "40");
    PayoutOption fast = option("fast", "100", "10");

    assertThat(PayoutChoice.among(List.of(slow, fast)).ranges())
        .singleElement()
        .satisfies(range -> assertThat(range.option()).isEqualTo(fast));
  }

  @Test
  void insideEveryRangeItsOptionIsTheCheapestOfAll() {
    Random random = new Random(41);
    for (int i = 0; i < 300; i++) {
      List<PayoutOption> options = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(8); j++) {
        options.add(option("option-" + j, "" + random.nextInt(1_000), "" + random.nextInt(300)));
      }
      List<Range> ranges = PayoutChoice.among(options).ranges();
      for (int j = 0; j < ranges.size(); j++) {
        BigDecimal from = ranges.get(j).from();
        BigDecimal to = j + 1 < ranges.size() ? ranges.get(j + 1).from() : from.add(BigDecimal.TEN);
        assertThat(to).isGreaterThanOrEqualTo(from);
        BigDecimal inside = from.add(to).divide(BigDecimal.TWO);
        BigDecimal cheapest =
            options.stream().map(o -> o.at(inside)).min(BigDecimal::compareTo).orElseThrow();
        assertThat(ranges.get(j).option().at(inside).subtract(cheapest).abs())
            .isLessThan(new BigDecimal("1e-20"));
      }
    }
  }

  private static PayoutOption option(String name, String fixed, String slope) {
    return new PayoutOption(name, new BigDecimal(fixed), new BigDecimal(slope));
  }
}
