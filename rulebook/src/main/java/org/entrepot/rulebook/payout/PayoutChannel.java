package org.entrepot.rulebook.payout;

import java.math.BigDecimal;
import java.util.List;
import org.entrepot.rulebook.facts.Facts;

/**
 * A way for the money to reach the seller.
 *
 * @param prefix what its options’ names begin with; nothing where there is only one way
 * @param kept the share of the fee that is left after the channel’s cut
 */
record PayoutChannel(String prefix, BigDecimal kept, BigDecimal spread, BigDecimal fixed) {

  /** The channels that the facts state, or the one that costs nothing beside the fee. */
  static List<PayoutChannel> of(List<Facts> stated) {
    return stated.isEmpty()
        ? List.of(new PayoutChannel("", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO))
        : stated.stream().map(PayoutChannel::of).toList();
  }

  private static PayoutChannel of(Facts channel) {
    return new PayoutChannel(
        channel.word(PayoutFamily.ID) + "-",
        BigDecimal.ONE.subtract(channel.rate(PayoutFamily.FEE_CUT)),
        channel.rate(PayoutFamily.FX_SPREAD),
        channel.money(PayoutFamily.FIXED).getAmount());
  }
}
