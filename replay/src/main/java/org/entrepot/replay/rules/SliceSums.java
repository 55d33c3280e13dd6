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
  private @Nullable OrderBlock block;
  private int first;
  private int end;

  /**
   * Nothing yet.
   *
   * @param place of the rule among all
   */
  SliceSums(int place) {
    this.place = place;
  }

  /** Takes slices of a block, from one to before another; what is kept of others is added first. */
  void begin(OrderBlock of, int from, int to) {
    flush(first, end);
    block = of;
    first = from;
    end = to;
    if (accounts.length < to - from) {
      accounts = new ChargedLines.@Nullable Charged[to - from];
      against = new long[to - from];
      under = new long[to - from];
    }
  }

  /** What is paid for a slice, by its number among those at hand; once a slice. */
  void set(int slice, ChargedLines.Charged account, long paidAgainst, long paidUnder) {
    accounts[slice] = account;
    against[slice] = paidAgainst;
    under[slice] = paidUnder;
  }

  /** Adds to their accounts what is kept of slices from one to before another, and forgets it. */
  void flush(int from, int to) {
    OrderBlock of = block;
    for (int at = Math.max(from, first); of != null && at < Math.min(to, end); at++) {
      ChargedLines.Charged account = accounts[at - first];
      if (account != null) {
        int seller = of.seller(at);
        account.account().charge(seller, place, against[at - first], under[at - first]);
        account.charged(of.line(of.firstLine(at)));
        accounts[at - first] = null;
      }
    }
  }

  /** Forgets the block, of which all was added. */
  void end() {
    block = null;
  }
}
