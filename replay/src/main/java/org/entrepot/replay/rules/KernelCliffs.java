package org.entrepot.replay.rules;

import java.util.HashMap;
import java.util.Map;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;

/**
 * The cliff zones of one kind of order, in minor units. Where a discount only moves them they are
 * computed once, for a discount over all that occur, and moved down for each line.
 */
final class KernelCliffs {

  /** Discounts over this are computed for themselves. */
  private static final long HIGH = 1_000_000_000L;

  private static final int MOST_AMOUNTS = 2_000;
  private static final long NONE = -1;

  private record Amounts(long discount, long subsidy) {}

  private final CliffZones zones;
  private final Facts order;
  private final boolean moves;
  private final Map<Amounts, long[]> computed = new HashMap<>();
  private long subsidyOfHigh = NONE;
  private long[] high = {};

  KernelCliffs(CliffZones zones, Kernel kernel, Facts order) {
    this.zones = zones;
    this.order = order;
    this.moves = kernel.seesPriceAfterDiscount();
  }

  /** Whether a line stands in a zone; tells the edition's zones which ones occurred. */
  boolean hold(KernelLines lines, int line) {
    return hold(
        lines.at(line, LineNumber.PRICE),
        lines.at(line, LineNumber.DISCOUNT),
        lines.at(line, LineNumber.SUBSIDY));
  }

  /** The same of a line with these amounts. */
  boolean hold(long price, long discount, long subsidy) {
    if (!moves) {
      return holds(ownZones(discount, subsidy), 0, price);
    }
    if (subsidy != subsidyOfHigh) {
      subsidyOfHigh = subsidy;
      high = highZones(subsidy);
    }
    return discount > HIGH
        ? holds(zones.minor(order, discount, subsidy), 0, price)
        : holds(high, HIGH - discount, price);
  }

  private long[] highZones(long subsidy) {
    makeRoom();
    return computed.computeIfAbsent(
        new Amounts(HIGH, subsidy),
        added -> {
          tell(zones.minor(order, 0, subsidy));
          return zones.minor(order, HIGH, subsidy);
        });
  }

  private void makeRoom() {
    if (computed.size() == MOST_AMOUNTS) {
      computed.clear();
    }
  }

  private void tell(long[] occurred) {
    for (int i = 0; i < occurred.length; i += 2) {
      zones.occurred(occurred[i], occurred[i + 1]);
    }
  }

  private static long moved(long end, long down) {
    return end == CliffZones.NO_END ? end : end - down;
  }

  private static boolean holds(long[] zones, long down, long price) {
    for (int i = 0; i < zones.length; i += 2) {
      if (zones[i] > down && price >= zones[i] - down && price < moved(zones[i + 1], down)) {
        return true;
      }
    }
    return false;
  }

  private long[] ownZones(long discount, long subsidy) {
    makeRoom();
    return computed.computeIfAbsent(
        new Amounts(discount, subsidy),
        added -> {
          long[] own = zones.minor(order, discount, subsidy);
          tell(own);
          return own;
        });
  }
}
