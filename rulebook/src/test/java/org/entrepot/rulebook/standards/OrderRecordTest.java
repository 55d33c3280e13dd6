package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.standards.StandardFixture.ZONE;
import static org.entrepot.rulebook.standards.StandardFixture.at;

import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderRecordTest {

  private static final Instant LATER = at("2026-04-01T00:00");

  private static OrderRecord order(
      @Nullable String handedOver, boolean late, @Nullable String cancelled, boolean bySystem) {
    return new OrderRecord(
        "A",
        at("2026-03-23T10:00"),
        handedOver == null ? null : at(handedOver),
        late,
        false,
        cancelled == null ? null : at(cancelled),
        false,
        bySystem,
        null,
        null,
        null,
        false);
  }

  @Test
  void a_cancelled_order_counts_as_late_or_as_not_fulfilled_never_as_both() {
    OrderRecord late = order("2026-03-25T00:00", true, "2026-03-26T10:00", false);
    assertThat(late.countsAsOf(LATER, ZONE))
        .containsKeys(Count.LATE, Count.SHIPPED, Count.CANCELLED)
        .doesNotContainKey(Count.NOT_FULFILLED);
    OrderRecord inTime = order("2026-03-24T00:00", false, "2026-03-26T10:00", false);
    assertThat(inTime.countsAsOf(LATER, ZONE))
        .containsKey(Count.NOT_FULFILLED)
        .doesNotContainKeys(Count.LATE, Count.SHIPPED);
  }

  @Test
  void what_the_system_cancels_for_want_of_shipping_is_not_fulfilled_and_not_the_sellers_cancel() {
    assertThat(order(null, false, "2026-03-26T10:00", true).countsAsOf(LATER, ZONE))
        .containsOnlyKeys(Count.PLACED, Count.NOT_FULFILLED);
  }

  @Test
  void what_happens_later_is_not_known_before() {
    OrderRecord order = order("2026-03-25T00:00", true, "2026-03-26T10:00", false);
    assertThat(order.countsAsOf(at("2026-03-24T00:00"), ZONE))
        .containsOnlyKeys(Count.PLACED, Count.NET);
    assertThat(order.countsAsOf(at("2026-03-26T00:00"), ZONE))
        .containsOnlyKeys(Count.PLACED, Count.NET, Count.SHIPPED, Count.LATE);
  }

  @Test
  void never_both_whatever_happened_in_whatever_order() {
    SplittableRandom random = new SplittableRandom(23);
    for (int i = 0; i < 2_000; i++) {
      Instant placed = at("2026-03-23T10:00");
      OrderRecord order =
          new OrderRecord(
              "A",
              placed,
              random.nextBoolean() ? placed.plusSeconds(random.nextLong(400_000)) : null,
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean() ? placed.plusSeconds(random.nextLong(400_000)) : null,
              random.nextBoolean(),
              random.nextBoolean(),
              null,
              null,
              null,
              false);
      Map<Count, ?> counts = order.countsAsOf(placed.plusSeconds(random.nextLong(500_000)), ZONE);
      boolean both = counts.containsKey(Count.LATE) && counts.containsKey(Count.NOT_FULFILLED);
      assertThat(both).as("%s", order).isFalse();
      assertThat(counts.containsKey(Count.LATE) && !counts.containsKey(Count.SHIPPED)).isFalse();
    }
  }
}
