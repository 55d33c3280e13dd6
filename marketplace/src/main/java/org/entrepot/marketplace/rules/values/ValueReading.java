package org.entrepot.marketplace.rules.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entrepot.marketplace.rules.values.ValueTree.Head;
import org.entrepot.marketplace.rules.values.ValueTree.Kind;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.facts.ConditionWords;
import org.entrepot.rulebook.facts.FactLabels;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an edition for a person who knows the trade and not the file.
 *
 * @param labels what its facts are called
 * @param subjects tells the names of other rules, which become links
 */
public record ValueReading(FactLabels labels, Predicate<String> subjects) {

  private static final ValueTree NOTHING = ValueTree.text(Kind.SCALAR, "");
  private static final ValueTree OPEN = ValueTree.text(Kind.SCALAR, "no end");
  private static final Set<String> ENDS = Set.of("to", "upto");
  private static final List<String> HEADINGS = List.of("label", "name", "code");
  private static final List<String> UNKNOWN = List.of("no-rate", "not-public", "quantity-only");
  private static final int BRIEF = 3;
  private static final Set<String> SIGNS = Set.of("plus", "minus");
  private static final Set<String> CHARGED = Set.of("rate", "rate-fact", "fixed", "bands", "per");

  /** A field of the file as a heading. */
  public static String title(String field) {
    return Words.title(field);
  }

  public ValueTree of(Content content) {
    var condition = new ConditionWords(labels).of(content);
    if (condition.isPresent()) {
      return ValueTree.text(Kind.CONDITION, condition.get());
    }
    return switch (content) {
      case Content.Text(var text) -> scalar(text);
      case Content.Fields(var fields) -> {
        if (isFormula(fields)) {
          yield ValueTree.text(Kind.FORMULA, formula(fields));
        }
        if (fields.size() == 1 && fields.containsValue(new Content.Text("yes"))) {
          yield scalar(fields.keySet().iterator().next());
        }
        if (isBrief(fields)) {
          yield ValueTree.text(Kind.FORMULA, brief(fields));
        }
        yield fields.size() > 1 && fields.values().stream().allMatch(this::isRecord)
            ? table(fields)
            : fields(fields);
      }
      case Content.Items(var items) -> items(items);
    };
  }

  private ValueTree scalar(String text) {
    return subjects.test(text)
        ? ValueTree.text(Kind.SUBJECT, text)
        : ValueTree.text(Kind.SCALAR, FactLabels.word(text));
  }

  private static boolean isFormula(Map<String, Content> fields) {
    return !fields.isEmpty()
        && fields.values().stream()
            .allMatch(part -> part instanceof Content.Text(var sign) && SIGNS.contains(sign));
  }

  /** Few words without a name of their own: {@code every week, on monday}. */
  private static boolean isBrief(Map<String, Content> fields) {
    return fields.size() > 1
        && fields.size() <= BRIEF
        && fields.entrySet().stream()
            .allMatch(field ->
                field.getValue() instanceof Content.Text(var text)
                    && !HEADINGS.contains(field.getKey())
                    && !UNKNOWN.contains(field.getKey())
                    && Words.isPlain(text));
  }

  private static String brief(Map<String, Content> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getValue() instanceof Content.Text(var text)
                ? Words.brief(field.getKey(), text)
                : "")
        .collect(Collectors.joining(", "));
  }

  /** Signs and names: {@code price + subsidy − discount}. */
  private String formula(Map<String, Content> fields) {
    StringBuilder words = new StringBuilder();
    for (var field : fields.entrySet()) {
      boolean minus = field.getValue().equals(new Content.Text("minus"));
      words.append(words.isEmpty() ? (minus ? "− " : "") : minus ? " − " : " + ");
      words.append(labels.of(field.getKey()));
    }
    return words.toString();
  }

  /** Named fields; what names, conditions and charges them stands above the rest. */
  private ValueTree fields(Map<String, Content> all) {
    Map<String, Content> rest = new LinkedHashMap<>(all);
    Head head = all.size() > 1 ? head(rest) : null;
    if (head == null) {
      rest = all;
    }
    List<ValueTree> parts = rest.values().stream().map(this::of).toList();
    List<String> names =
        rest.entrySet().stream()
            .map(field -> Words.title(field.getKey(), List.of(field.getValue())))
            .toList();
    return new ValueTree(Kind.FIELDS, "", head, names, List.of(parts));
  }

  private @Nullable Head head(Map<String, Content> rest) {
    String title = "";
    for (String name : HEADINGS) {
      title = title.isEmpty() ? take(name, rest) : title;
    }
    String code = take("code", rest);
    String confidence = take("confidence", rest);
    String condition = condition(rest);
    String unknown = "";
    for (String name : UNKNOWN) {
      unknown = unknown.isEmpty() ? take(name, rest) : unknown;
    }
    boolean charged = rest.keySet().stream().anyMatch(CHARGED::contains);
    String sentence = charged ? ChargeWords.taking(rest, labels) : "";
    boolean empty = (title + condition + unknown + sentence).isEmpty();
    return empty
        ? null
        : new Head(FactLabels.asSentence(title), code, confidence, condition, sentence, unknown);
  }

  private String condition(Map<String, Content> rest) {
    Content when = rest.get("when");
    String words = when == null ? "" : new ConditionWords(labels).of(when).orElse("");
    if (!words.isEmpty()) {
      rest.remove("when");
    }
    return words;
  }

  private static String take(String field, Map<String, Content> rest) {
    if (rest.get(field) instanceof Content.Text(var text)) {
      rest.remove(field);
      return text;
    }
    return "";
  }

  private ValueTree items(List<Content> items) {
    if (items.stream().allMatch(Content.Text.class::isInstance)) {
      return ValueTree.parts(Kind.WORDS, items.stream().map(this::of).toList());
    }
    if (items.size() > 1 && items.stream().allMatch(this::isRecord)) {
      return table(labelled(columns(items)), items, List.of());
    }
    return ValueTree.parts(Kind.LIST, items.stream().map(this::of).toList());
  }

  /** A label comes first, and needs no code beside it. */
  private static Set<String> labelled(Set<String> columns) {
    if (!columns.contains("label")) {
      return columns;
    }
    Set<String> ordered = new LinkedHashSet<>(List.of("label"));
    ordered.addAll(columns);
    ordered.remove("code");
    return ordered;
  }

  /** Named records side by side: their names stand in the first column, which has no title. */
  private ValueTree table(Map<String, Content> records) {
    List<String> names =
        records.keySet().stream().map(labels::of).map(FactLabels::asSentence).toList();
    Set<String> columns = columns(records.values());
    if (columns.remove("label")) {
      names =
          records.entrySet().stream()
              .map(e -> e.getValue().part("label") instanceof Content.Text(var t) ? t : e.getKey())
              .toList();
    }
    return table(columns, records.values(), names);
  }

  private ValueTree table(Set<String> columns, Collection<Content> records, List<String> first) {
    columns.removeAll(UNKNOWN);
    List<String> titles = new ArrayList<>(first.isEmpty() ? List.of() : List.of(""));
    columns.forEach(column -> titles.add(Words.title(column, values(column, records))));
    List<List<ValueTree>> rows = new ArrayList<>();
    for (Content one : records) {
      List<ValueTree> row = new ArrayList<>();
      if (!first.isEmpty()) {
        row.add(ValueTree.text(Kind.SCALAR, first.get(rows.size())));
      }
      columns.forEach(column -> row.add(cell(column, one.part(column))));
      unknown(one, row);
      rows.add(row);
    }
    return new ValueTree(Kind.TABLE, "", null, titles, rows);
  }

  /** Why there is no figure stands where the figure would. */
  private static void unknown(Content one, List<ValueTree> row) {
    for (String name : UNKNOWN) {
      if (one.part(name) instanceof Content.Text(var why)) {
        while (!row.isEmpty() && row.getLast().equals(NOTHING)) {
          row.removeLast();
        }
        row.add(ValueTree.text(Kind.UNKNOWN, why));
      }
    }
  }

  private static List<Content> values(String column, Collection<Content> records) {
    return records.stream().map(one -> one.part(column)).toList();
  }

  private ValueTree cell(String column, Content cell) {
    if (cell instanceof Content.Fields(var none) && none.isEmpty()) {
      return ENDS.contains(column) ? OPEN : NOTHING;
    }
    return of(cell);
  }

  /** Whether it is made of scalars, lists of words, formulas and conditions only. */
  private boolean isRecord(Content item) {
    return item instanceof Content.Fields(var fields)
        && !isFormula(fields)
        && new ConditionWords(labels).of(item).isEmpty()
        && fields.values().stream().allMatch(this::isShort);
  }

  private boolean isShort(Content content) {
    return switch (content) {
      case Content.Text _t -> true;
      case Content.Items(var items) -> items.stream().allMatch(Content.Text.class::isInstance);
      case Content.Fields(var fields) ->
          isFormula(fields) || new ConditionWords(labels).of(content).isPresent();
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
}
