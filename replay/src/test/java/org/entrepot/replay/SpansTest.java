package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entrepot.replay.folds.DayFold;
import org.entrepot.replay.folds.SellerSpans;
import org.entrepot.replay.folds.TooManySpansException;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.rulebook.standards.Count;
import org.junit.jupiter.api.Test;

/** Orders are counted by seller and span, and found again seller after seller. */
class SpansTest {

  private static final List<Count> KINDS = List.of(Count.SHIPPED, Count.LATE);

  private static LocalDate week(LocalDate day) {
    return LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), 7) * 7 + 7);
  }

  private static Dictionary sellers(int count) {
    Dictionary sellers = new Dictionary();
    for (int seller = 0; seller < count; seller++) {
      sellers.number("seller " + seller);
    }
    return sellers;
  }

  @Test
  void eachSellersSpansComeInTheOrderOfTimeWithWhatWasCounted() {
    Random random = new Random(7);
    int sellers = 700;
    DayFold fold = new DayFold(KINDS, SpansTest::week, sellers(sellers), 1_000_000);
    Map<Integer, Map<Integer, long[]>> expected = new TreeMap<>();
    for (int order = 0; order < 30_000; order++) {
      int seller = random.nextInt(1 + random.nextInt(sellers));
      int day = 20_000 + random.nextInt(90);
      boolean late = random.nextInt(9) == 0;
      fold.add(new int[] {seller}, new long[] {day, late ? day : Long.MIN_VALUE}, 1);
      int end = (int) week(LocalDate.ofEpochDay(day)).toEpochDay();
      long[] counts =
          expected
              .computeIfAbsent(seller, added -> new TreeMap<>())
              .computeIfAbsent(end, added -> new long[2]);
      counts[0]++;
      counts[1] += late ? 1 : 0;
    }

    SellerSpans spans = fold.bySeller();
    int all = 0;
    for (int seller = 0; seller < sellers; seller++) {
      Map<Integer, long[]> ofSeller = expected.getOrDefault(seller, Map.of());
      assertThat(spans.at(seller).size()).isEqualTo(ofSeller.size());
      int span = 0;
      for (Map.Entry<Integer, long[]> one : ofSeller.entrySet()) {
        assertThat(spans.end(span)).isEqualTo(one.getKey());
        assertThat(spans.count(span, 0)).isEqualTo(one.getValue()[0]);
        assertThat(spans.count(span, 1)).isEqualTo(one.getValue()[1]);
        span++;
      }
      all += span;
    }
    assertThat(spans.all()).isEqualTo(all).isGreaterThan(2_000);
  }

  @Test
  void moreThanMemoryHasRoomForAreRefusedInWords() {
    DayFold fold = new DayFold(KINDS, SpansTest::week, sellers(10), 3);
    for (int seller = 0; seller < 3; seller++) {
      fold.add(new int[] {seller}, new long[] {20_000, 20_000}, 1);
    }
    fold.add(new int[] {2}, new long[] {20_000, Long.MIN_VALUE}, 1);

    assertThatThrownBy(() -> fold.add(new int[] {3}, new long[] {20_000, 20_000}, 1))
        .isInstanceOf(TooManySpansException.class)
        .hasMessageContaining("more than 3 weeks")
        .hasMessageContaining("give it more memory");
  }

  @Test
  void twoMillionAreHeldHoweverLittleMemoryThereIs() {
    assertThat(TooManySpansException.mostIn(1 << 20)).isEqualTo(2_000_000);
    assertThat(TooManySpansException.mostIn(1L << 32)).isEqualTo(22_369_621);
  }
}
