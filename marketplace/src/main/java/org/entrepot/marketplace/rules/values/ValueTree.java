package org.entrepot.marketplace.rules.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of an edition, made ready to be laid out: scalars, conditions and formulas in words,
 * named fields, lists, and tables where the same fields repeat.
 *
 * @param kind how it is laid out
 * @param text of a scalar, a condition or a formula
 * @param head what stands above fields; null where they have no name of their own
 * @param names the fields' names or the table's columns, as they are shown
 * @param rows the parts: one row for fields and lists, one for each item of a table
 */
public record ValueTree(
    Kind kind, String text, @Nullable Head head, List<String> names, List<List<ValueTree>> rows) {

  /** How a part is laid out. */
  public enum Kind {
    SCALAR,
    SUBJECT,
    CONDITION,
    FORMULA,
    UNKNOWN,
    WORDS,
    FIELDS,
    TABLE,
    LIST
  }

  /**
   * What stands above the fields of a named thing.
   *
   * @param title its label or name
   * @param code its stable name on statements; empty where it has none
   * @param confidence where it is known less well than the whole; empty where as well
   * @param condition when it counts, in words; empty where always
   * @param sentence what is charged, in words; empty where the fields say it
   * @param unknown why there is no figure; empty where there is one
   */
  public record Head(
      String title,
      String code,
      String confidence,
      String condition,
      String sentence,
      String unknown) {}

  static ValueTree text(Kind kind, String text) {
    return new ValueTree(kind, text, null, List.of(), List.of());
  }

  static ValueTree parts(Kind kind, List<ValueTree> parts) {
    return new ValueTree(kind, "", null, List.of(), List.of(parts));
  }

  public boolean is(String wanted) {
    return kind.name().equals(wanted);
  }

  public List<ValueTree> parts() {
    return rows.isEmpty() ? List.of() : rows.getFirst();
  }

  /** Whether its one field is a table or a list, which needs no name. */
  public boolean bare() {
    return names.size() == 1
        && (parts().getFirst().kind == Kind.TABLE || parts().getFirst().kind == Kind.LIST);
  }

  /** How many lines it takes, about. */
  public int length() {
    return switch (kind) {
      case TABLE -> rows.size() + 1;
      case FIELDS, LIST -> 1 + parts().stream().mapToInt(ValueTree::length).sum();
      case SCALAR, SUBJECT, CONDITION, FORMULA, UNKNOWN, WORDS -> 1;
    };
  }
}
