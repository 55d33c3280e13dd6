package org.entrepot.replay.nativeorders;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.table.ZoneClock;
import org.jspecify.annotations.Nullable;

/** The clocks of the zones that the rows of a file have named so far. */
final class ZoneClocks {

  private final @Nullable ZoneClock usual;
  private final Dictionary names = new Dictionary();
  private final List<ZoneClock> clocks = new ArrayList<>();

  /**
   * No clocks yet.
   *
   * @param zone of wall-clock times of rows that name none; null where there is none
   */
  ZoneClocks(@Nullable ZoneId zone) {
    usual = zone == null ? null : ZoneClock.of(zone);
  }

  /** The clock of rows that name no zone; null where there is none. */
  @Nullable ZoneClock usual() {
    return usual;
  }

  /** The zones that have a clock, which is found by the number of their name. */
  Dictionary names() {
    return names;
  }

  ZoneClock of(int name) {
    return clocks.get(name);
  }

  /**
   * The clock of a zone, kept from now on.
   *
   * @throws java.time.DateTimeException where there is no such zone
   */
  ZoneClock named(String zone) {
    ZoneClock clock = ZoneClock.of(ZoneId.of(zone));
    int number = names.number(zone);
    if (number < clocks.size()) {
      return clocks.get(number);
    }
    clocks.add(clock);
    return clock;
  }
}
