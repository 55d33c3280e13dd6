package org.entrepot.rulebook.payout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which option is the cheapest over the cost of capital from nothing upwards: the lower envelope of
 * straight lines.
 */
record PayoutChoice(List<Range> ranges) {

  /**
   * The cheapest option from an annual rate up to the start of the next range.
   *
   * @param from the break-even with the range before; zero for the first
   */
  record Range(PayoutOption option, BigDecimal from) {}

  static PayoutChoice among(List<PayoutOption> options) {
    List<Range> ranges = new ArrayList<>();
    PayoutOption cheapest = cheapest(options, BigDecimal.ZERO);
    BigDecimal from = BigDecimal.ZERO;
    while (true) {
      ranges.add(new Range(cheapest, from));
      @Nullable Range next = next(options, cheapest);
      if (next == null) {
        return new PayoutChoice(List.copyOf(ranges));
      }
      cheapest = next.option();
      from = next.from();
    }
  }

  /** The cheapest at a rate; of equals the one that is cheaper above it, then the first. */
  static PayoutOption cheapest(List<PayoutOption> options, BigDecimal rate) {
    return options.stream()
        .min(
            Comparator.comparing((PayoutOption option) -> option.at(rate))
                .thenComparing(PayoutOption::slope))
        .orElseThrow();
  }

  /** The option that first becomes cheaper as the rate rises: only flatter ones can. */
  private static @Nullable Range next(List<PayoutOption> options, PayoutOption now) {
    return options.stream()
        .filter(option -> option.slope().compareTo(now.slope()) < 0)
        .map(option -> new Range(option, now.breakEven(option)))
        .min(
            Comparator.comparing(Range::from)
                .thenComparing((Range range) -> range.option().slope()))
        .orElse(null);
  }
}
