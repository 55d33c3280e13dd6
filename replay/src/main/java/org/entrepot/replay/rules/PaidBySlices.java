package org.entrepot.replay.rules;

import java.util.List;
import org.entrepot.replay.orders.OrderBlock;

/** What sellers pay by one rule for slices of one kind, in each currency in which they do. */
final class PaidBySlices {

  private final ChargedLines.Charged[] accounts;
  private final int place;
  private final SliceSums slices;

  /**
   * Nothing yet.
   *
   * @param place of the rule among all
   * @param slices keeps what is paid until all is charged, where it is paid in one currency
   */
  PaidBySlices(List<ChargedLines.Charged> accounts, int place, SliceSums slices) {
    this.accounts = accounts.toArray(ChargedLines.Charged[]::new);
    this.place = place;
    this.slices = slices;
  }

  int currencies() {
    return accounts.length;
  }

  /**
   * Adds what is paid for a slice in a currency, in minor units; what is aside is not compared.
   *
   * @param number of the slice among those at hand
   */
  void add(
      int currency,
      OrderBlock block,
      int slice,
      int number,
      long against,
      long under,
      long asideAgainst,
      long asideUnder) {
    ChargedLines.Charged to = accounts[currency];
    if (accounts.length == 1 && (asideAgainst | asideUnder) == 0) {
      slices.set(number, to, against, under);
      return;
    }
    int seller = block.seller(slice);
    to.account().charge(seller, place, against, under);
    to.account().aside(seller, asideAgainst, asideUnder);
    to.charged(block.line(block.firstLine(slice)));
  }
}
