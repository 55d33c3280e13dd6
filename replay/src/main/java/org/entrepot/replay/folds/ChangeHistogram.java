package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entrepot.replay.restatement.MoneyResult.Bucket;
import org.entrepot.replay.restatement.SellerMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How the changes of sellers are distributed: buckets that follow the changes themselves, the same
 * on both sides of nothing. Where changes differ by much, they grow by 1, 2, 5, 10, 20, 50 … or, of
 * many powers of ten, by each of them; where they are of one size, they are steps of one width. The
 * first begins at nothing in the one case, about at the least change in the other.
 */
final class ChangeHistogram {

  private static final int[] STEPS = {1, 2, 5};
  private static final int MOST = 12;

  /** Changes are of one size where the greatest is so many times one of the least. */
  private static final int ONE_SIZE = 5;

  private static final int WIDTHS = 8;

  private ChangeHistogram() {}

  static List<Bucket> of(CurrencyUnit currency, List<SellerMoney> sellers) {
    long[] changes = sellers.stream().mapToLong(SellerMoney::changeMinor).toArray();
    long[] bounds = bounds(Arrays.stream(changes).filter(one -> one != 0).map(Math::abs).toArray());
    long[] gains = new long[bounds.length];
    long[] losses = new long[bounds.length];
    long unchanged = 0;
    for (long change : changes) {
      if (change == 0) {
        unchanged++;
      } else {
        (change < 0 ? gains : losses)[place(bounds, Math.abs(change))]++;
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    for (int i = last(gains); i > 0; i--) {
      buckets.add(bucket(currency, -bounds[i], -bounds[i - 1], gains[i]));
    }
    buckets.add(bucket(currency, 0, 0, unchanged));
    for (int i = 1; i <= last(losses); i++) {
      buckets.add(bucket(currency, bounds[i - 1], bounds[i], losses[i]));
    }
    return buckets;
  }

  private static Bucket bucket(CurrencyUnit currency, long low, long high, long sellers) {
    return new Bucket(Money.ofMinor(currency, low), Money.ofMinor(currency, high), sellers);
  }

  private static int last(long[] counts) {
    int last = counts.length - 1;
    while (last >= 0 && counts[last] == 0) {
      last--;
    }
    return last;
  }

  /** The first bound over the size. */
  private static int place(long[] bounds, long size) {
    int place = Arrays.binarySearch(bounds, size);
    return place >= 0 ? place + 1 : -place - 1;
  }

  /** Rising, in minor units: the first at most the least size, the last over every one. */
  private static long[] bounds(long[] sizes) {
    if (sizes.length == 0) {
      return new long[0];
    }
    Arrays.sort(sizes);
    long greatest = sizes[sizes.length - 1];
    // A few that change by next to nothing do not stretch the scale.
    long small = sizes[sizes.length / 20];
    if (greatest / ONE_SIZE < small) {
      return widths(sizes[0], greatest);
    }
    List<Long> bounds = growing(small, greatest, true);
    return (bounds.size() > MOST + 1 ? growing(small, greatest, false) : bounds)
        .stream().mapToLong(Long::longValue).toArray();
  }

  /** From nothing to the first round bound over the small size, and on. */
  private static List<Long> growing(long small, long greatest, boolean fine) {
    List<Long> bounds = new ArrayList<>(List.of(0L));
    long power = 1;
    while (true) {
      for (int step : fine ? STEPS : new int[] {1}) {
        if (step * power > small) {
          bounds.add(step * power);
        }
        if (bounds.getLast() > greatest) {
          return bounds;
        }
      }
      power = Math.multiplyExact(power, 10);
    }
  }

  /** Steps of a round width from at most the least size on. */
  private static long[] widths(long least, long greatest) {
    long width = 1;
    for (int i = 0; (greatest - least) / width >= WIDTHS; i++) {
      width = i % 3 == 1 ? width / 2 * 5 : width * 2;
    }
    long from = least / width * width;
    int count = Math.toIntExact((greatest - from) / width) + 2;
    long[] bounds = new long[count];
    for (int i = 0; i < count; i++) {
      bounds[i] = from + i * width;
    }
    return bounds;
  }
}
