package org.entrepot.replay.restatement;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a replay is asked to do: compute every order under the editions in force on two dates.
 *
 * @param orders a folder, or a file of the native layout
 * @param zone in which wall-clock times of the orders are read; null where the layout knows
 * @param rules the subjects, each once
 * @param under the date whose editions are tried, start of that time in each subject's zone
 * @param against the date whose editions they are compared with
 * @param knownAt editions as they were recorded at this instant; null for all that is known
 * @param shift whether all orders are moved by whole weeks, so that the first one falls into the
 *     week of {@code under}; without it an edition's grace window, which lies in other years, does
 *     not touch them
 * @param out where the files go; null for none
 */
public record ReplayRequest(
    Path orders,
    Layout layout,
    @Nullable ZoneId zone,
    List<SubjectId> rules,
    LocalDateTime under,
    LocalDateTime against,
    @Nullable Instant knownAt,
    boolean shift,
    Assumptions assumptions,
    @Nullable Output out) {

  public ReplayRequest {
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a replay needs a rule");
    }
  }

  /** The folder that receives the files; null for none. */
  public @Nullable Path folder() {
    return out == null ? null : out.folder();
  }

  /** Whether the result of every order line is written. */
  public boolean writesLines() {
    return out != null && out.withLines();
  }

  /** The same with the editions of another date. */
  public ReplayRequest under(LocalDateTime other) {
    return new ReplayRequest(
        orders, layout, zone, rules, other, against, knownAt, shift, assumptions, out);
  }
}
