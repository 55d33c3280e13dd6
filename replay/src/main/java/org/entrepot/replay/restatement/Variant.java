package org.entrepot.replay.restatement;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One of several sets of editions that are tried on the same orders.
 *
 * @param label what outputs call it, such as its date, its draft's file or the value varied
 * @param under the date whose editions are tried where there is no draft
 * @param drafts editions that are not in the rulebook, by their subject
 * @param varied the value that is varied; null where none is
 */
public record Variant(
    String label, LocalDateTime under, Map<SubjectId, Edition<?>> drafts, @Nullable Varied varied) {

  public Variant {
    drafts = Map.copyOf(new LinkedHashMap<>(drafts));
  }

  /** The number that is varied; null where none is. */
  public @Nullable BigDecimal value() {
    return varied == null ? null : varied.value();
  }

  /** The label, with a remark where a value is varied and this one is what the rulebook states. */
  public String told() {
    return varied != null && varied.isStated() ? label + " as stated" : label;
  }

  /** The editions in force on a date. */
  public static Variant on(LocalDateTime under) {
    boolean day = under.toLocalTime().toSecondOfDay() == 0;
    String label = day ? under.toLocalDate().toString() : under.toString();
    return new Variant(label, under, Map.of(), null);
  }
}
