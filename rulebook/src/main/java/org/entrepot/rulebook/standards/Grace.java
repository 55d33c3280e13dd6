package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;

/**
 * A window after a limit was tightened: a breach that the looser limit would have let pass is
 * recorded, and its points are waived. Judged at the instant of assessment; half-open.
 */
@Meaning("A window in which breaches of the new limit are waived, if the old one is kept")
public record Grace(
    @Meaning("Start, in the subject’s zone") LocalDateTime from,
    @Meaning("End, in the subject’s zone, exclusive") LocalDateTime to,
    @Meaning("The looser limit: what breaks it as well is not waived")
        Value.Proportion waivedWithin) {

  public Grace {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("the grace window ends before it begins");
    }
  }

  boolean covers(Instant assessedAt, ZoneId zone) {
    return !assessedAt.isBefore(from.atZone(zone).toInstant())
        && assessedAt.isBefore(to.atZone(zone).toInstant());
  }
}
