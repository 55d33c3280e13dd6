package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Content;

/**
 * The values of an edition, made ready to be laid out: scalars, conditions in words, named fields,
 * lists, and tables where the same fields repeat.
 *
 * @param kind how it is laid out
 * @param text of a scalar or a condition, or the heading of fields
 * @param names the fields' names or the table's columns
 * @param rows the parts: one row for fields and lists, one for each item of a table
 */
record ValueTree(Kind kind, String text, List<String> names, List<List<ValueTree>> rows) {

  /** How a part is laid out. */
  enum Kind {
    SCALAR,
    CONDITION,
    WORDS,
    FIELDS,
    TABLE,
    LIST
  }

  private static final ValueTree NOTHING = scalar("");
  private static final List<String> HEADINGS = List.of("name", "label", "code");

  static ValueTree of(Content content) {
    Optional<String> condition = ConditionWords.of(content);
    if (condition.isPresent()) {
      return new ValueTree(Kind.CONDITION, condition.get(), List.of(), List.of());
    }
    return switch (content) {
      case Content.Text(var text) -> scalar(text);
      case Content.Fields(var fields) ->
          fields.size() > 1 && fields.values().stream().allMatch(ValueTree::isRecord)
              ? table(fields)
              : fields(fields);
      case Content.Items(var items) -> items(items);
    };
  }

  public boolean is(String wanted) {
    return kind.name().equals(wanted);
  }

  /** A field's name as a heading. */
  public String title(String name) {
    return Names.words(name);
  }

  private static ValueTree scalar(String text) {
    return new ValueTree(Kind.SCALAR, text, List.of(), List.of());
  }

  /** Named fields; the one that names the whole becomes its heading. */
  private static ValueTree fields(Map<String, Content> fields) {
    Map<String, Content> rest = new LinkedHashMap<>(fields);
    String heading = "";
    if (fields.size() > 1) {
      for (String name : HEADINGS) {
        if (heading.isEmpty() && fields.get(name) instanceof Content.Text(var text)) {
          heading = text;
          rest.remove(name);
        }
      }
    }
    List<ValueTree> parts = rest.values().stream().map(ValueTree::of).toList();
    return new ValueTree(Kind.FIELDS, heading, List.copyOf(rest.keySet()), List.of(parts));
  }

  private static ValueTree items(List<Content> items) {
    if (items.stream().allMatch(Content.Text.class::isInstance)) {
      return new ValueTree(
          Kind.WORDS, "", List.of(), List.of(items.stream().map(ValueTree::of).toList()));
    }
    if (items.size() > 1 && items.stream().allMatch(ValueTree::isRecord)) {
      return new ValueTree(Kind.TABLE, "", List.copyOf(columns(items)), rows(items));
    }
    return new ValueTree(
        Kind.LIST, "", List.of(), List.of(items.stream().map(ValueTree::of).toList()));
  }

  /** Named records side by side: their names stand in the first column, which has no title. */
  private static ValueTree table(Map<String, Content> fields) {
    List<String> names = new ArrayList<>(List.of(""));
    names.addAll(columns(fields.values()));
    List<List<ValueTree>> rows = new ArrayList<>();
    List<List<ValueTree>> values = rows(fields.values());
    for (String name : fields.keySet()) {
      List<ValueTree> row = new ArrayList<>(List.of(scalar(name.replace('-', ' '))));
      row.addAll(values.get(rows.size()));
      rows.add(row);
    }
    return new ValueTree(Kind.TABLE, "", names, rows);
  }

  /** Whether it is made of scalars, lists of words and conditions only. */
  private static boolean isRecord(Content item) {
    return item instanceof Content.Fields(var fields)
        && ConditionWords.of(item).isEmpty()
        && fields.values().stream().allMatch(ValueTree::isShort);
  }

  private static boolean isShort(Content content) {
    return switch (content) {
      case Content.Text _t -> true;
      case Content.Items(var items) -> items.stream().allMatch(Content.Text.class::isInstance);
      case Content.Fields _f -> ConditionWords.of(content).isPresent();
    };
  }

  private static Set<String> columns(Collection<Content> records) {
    Set<String> columns = new LinkedHashSet<>();
    for (Content one : records) {
      if (one instanceof Content.Fields(var fields)) {
        columns.addAll(fields.keySet());
      }
    }
    return columns;
  }

  private static List<List<ValueTree>> rows(Collection<Content> records) {
    Set<String> columns = columns(records);
    List<List<ValueTree>> rows = new ArrayList<>();
    for (Content one : records) {
      List<ValueTree> row = new ArrayList<>();
      for (String column : columns) {
        Content cell = one.part(column);
        row.add(cell instanceof Content.Fields(var none) && none.isEmpty() ? NOTHING : of(cell));
      }
      rows.add(row);
    }
    return rows;
  }
}
