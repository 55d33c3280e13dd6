package org.entrepot.replay.folds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.entrepot.replay.restatement.MoneyResult.Bucket;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Whatever changes, the buckets tell sellers apart. */
class ChangeHistogramTest {

  private static final CurrencyUnit REAL = CurrencyUnit.of("BRL");
  private static final List<SubjectId> FEES = List.of(SubjectId.of("shopee/br/fees"));

  private static List<Bucket> of(long... changes) {
    return ChangeHistogram.of(
        REAL,
        Arrays.stream(changes)
            .mapToObj(change -> new SellerMoney("s", REAL, 1, null, 0, 0, FEES, 0, change))
            .toList());
  }

  private static String told(Bucket bucket) {
    return bucket.low().getAmount() + ".." + bucket.high().getAmount() + ": " + bucket.sellers();
  }

  @Test
  void manySmallSellersAreNotOneBarBesideOneLarge() {
    Random random = new Random(1);
    long[] changes =
        LongStream.range(0, 1000).map(i -> 100L * (1 + random.nextInt(1000))).toArray();
    changes[0] = 5_000_000_00L;
    List<Bucket> buckets = of(changes);
    assertThat(buckets).hasSizeBetween(5, 14);
    assertThat(buckets).allMatch(bucket -> bucket.sellers() < 950);
  }

  @Test
  void changesOfOneSizeAreToldApartByStepsOfOneWidth() {
    assertThat(of(510_00, 520_00, 640_00, 990_00, 0, 0).stream().map(ChangeHistogramTest::told))
        .containsExactly(
            "0.00..0.00: 2",
            "500.00..600.00: 2",
            "600.00..700.00: 1",
            "700.00..800.00: 0",
            "800.00..900.00: 0",
            "900.00..1000.00: 1");
    assertThat(of(4_00, 4_00).stream().map(ChangeHistogramTest::told))
        .containsExactly("0.00..0.00: 0", "4.00..4.01: 2");
  }

  @Test
  void changesOfManySizesGrowOnBothSidesOfNothing() {
    assertThat(of(-3_00, -40_00, 1_50, 2_00, 70_00).stream().map(ChangeHistogramTest::told))
        .containsExactly(
            "-50.00..-20.00: 1",
            "-20.00..-10.00: 0",
            "-10.00..-5.00: 0",
            "-5.00..-2.00: 1",
            "-2.00..0.00: 0",
            "0.00..0.00: 0",
            "0.00..2.00: 1",
            "2.00..5.00: 1",
            "5.00..10.00: 0",
            "10.00..20.00: 0",
            "20.00..50.00: 0",
            "50.00..100.00: 1");
  }

  @Test
  void everySellerIsInOneBucketThatHoldsIt() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      long[] changes =
          LongStream.range(0, 1 + random.nextInt(40))
              .map(i -> random.nextLong(-999, 1000) * (long) Math.pow(10, random.nextInt(8)))
              .toArray();
      List<Bucket> buckets = of(changes);
      assertThat(buckets.stream().mapToLong(Bucket::sellers).sum()).isEqualTo(changes.length);
      assertThat(buckets).hasSizeLessThan(30);
      for (Bucket bucket : buckets) {
        long low = bucket.low().getAmountMinorLong();
        long high = bucket.high().getAmountMinorLong();
        long held =
            Arrays.stream(changes)
                .filter(one ->
                    one == 0
                        ? low == high
                        : low < 0 ? low < one && one <= high : low <= one && one < high)
                .count();
        assertThat(bucket.sellers()).as("seed %d, %s", seed, told(bucket)).isEqualTo(held);
      }
    }
  }

  @Test
  void aBucketOfOneAmountSaysWhichItIs() {
    assertThat(of(84_00).getLast().only()).isEqualTo(Money.parse("BRL 84.00"));
    assertThat(of(-84_00).getFirst().only()).isEqualTo(Money.parse("BRL -84.00"));
    assertThat(of(10, 84_00)).allMatch(bucket -> bucket.only() == null);
  }
}
