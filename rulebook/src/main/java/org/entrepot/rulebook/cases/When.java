package org.entrepot.rulebook.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A time as a case states it: on the wall clock of the subject's zone, or a moment anywhere. */
public sealed interface When {

  Instant in(ZoneId zone);

  record WallClock(LocalDateTime time) implements When {
    @Override
    public Instant in(ZoneId zone) {
      return time.atZone(zone).toInstant();
    }
  }

  record Moment(Instant instant) implements When {
    @Override
    public Instant in(ZoneId zone) {
      return instant;
    }
  }
}
