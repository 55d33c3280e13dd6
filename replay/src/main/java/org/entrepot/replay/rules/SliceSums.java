package org.entrepot.replay.rules;

import org.entrepot.replay.orders.OrderBlock;
import org.jspecify.annotations.Nullable;

/**
 * What sellers pay for slices of a block, kept until all are charged and then added to their
 * accounts at once: accounts are many and lie far apart, and so none waits for the one before.
 */
final class SliceSums {

  private final int place;
  private ChargedLines.@Nullable Charged[] accounts = {};
  private long[] against = {};
  private long[] under = {};

  /**
   * Nothing yet.
   *
   * @param place of the rule among all
   */
  SliceSums(int place) {
    this.place = place;
  }

  /** Makes room for so many slices. */
  void clear(int slices) {
    if (accounts.length < slices) {
      accounts = new ChargedLines.@Nullable Charged[slices];
      against = new long[slices];
      under = new long[slices];
    }
  }

  /** What is paid for a slice, by its number among those at hand; once a slice. */
  void set(int slice, ChargedLines.Charged account, long paidAgainst, long paidUnder) {
    accounts[slice] = account;
    against[slice] = paidAgainst;
    under[slice] = paidUnder;
  }

  /** Adds all to their accounts, and forgets them. */
  void flush(OrderBlock block, int from, int to) {
    for (int slice = 0; slice < to - from; slice++) {
      ChargedLines.Charged account = accounts[slice];
      if (account != null) {
        int seller = block.seller(from + slice);
        account.account().charge(seller, place, against[slice], under[slice]);
        account.charged(block.line(block.firstLine(from + slice)));
        accounts[slice] = null;
      }
    }
  }
}
