package org.entrepot.marketplace.restatements.runs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks to be restated; the data set is named apart.
 *
 * @param rules the subjects, in the order chosen
 * @param against the date whose editions are the comparison
 * @param under the date whose editions are tried
 * @param knownAt editions as they were recorded then; null for all that is known
 * @param shift whether all orders are moved by whole weeks into the week of {@code under}
 * @param zone in which wall-clock times of the orders are read; null where the layout knows
 * @param assumptions as {@code name=value}, in the order stated
 */
public record RunRequest(
    List<SubjectId> rules,
    LocalDateTime against,
    LocalDateTime under,
    @Nullable Instant knownAt,
    boolean shift,
    @Nullable ZoneId zone,
    List<String> assumptions) {

  public RunRequest {
    rules = List.copyOf(rules);
    assumptions = List.copyOf(assumptions);
  }
}
