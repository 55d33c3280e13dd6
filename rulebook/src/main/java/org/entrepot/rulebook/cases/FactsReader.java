package org.entrepot.rulebook.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.jspecify.annotations.Nullable;

/** Reads facts and values as case files write them; what the facts mean the subject decides. */
final class FactsReader {

  private final Faults faults;

  FactsReader(Faults faults) {
    this.faults = faults;
  }

  Facts facts(Written written) {
    if (!(written instanceof Written.Mapping(var entries, var _place))) {
      faults.report(written.place(), Rule.RB_04, "facts are written as ‘name: value’");
      return Facts.NONE;
    }
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, List<Facts>> groups = new LinkedHashMap<>();
    entries.forEach((name, entry) -> {
      switch (entry.value()) {
        case Written.Sequence(var items, var _p) ->
            groups.put(name, items.stream().map(this::facts).toList());
        case Written.Empty _e -> {}
        case Written.Scalar scalar -> {
          Value value = value(name, scalar);
          if (value != null) {
            values.put(name, value);
          }
        }
        case Written.Mapping(var _entries, var place) ->
            faults.report(
                place,
                Rule.RB_04,
                "‘" + name + "’ is a mapping: expected one value, or a list of mappings");
      }
    });
    return new Facts(values, groups);
  }

  /** One value; null where it is none, which is then among the faults. */
  @Nullable Value value(String name, Written written) {
    if (!(written instanceof Written.Scalar(var text, var place))) {
      faults.report(written.place(), Rule.RB_04, "‘" + name + "’: expected one value");
      return null;
    }
    try {
      return ValueText.read(text);
    } catch (ValueTextException wrong) {
      Rule rule =
          switch (wrong.kind()) {
            case CURRENCY -> Rule.RB_12;
            case UNIT -> Rule.RB_05;
            case DATE -> Rule.RB_04;
          };
      faults.report(place, rule, "‘" + name + "’ is ‘" + text + "’: " + wrong.getMessage());
      return null;
    }
  }

  /** A time; null where it is none, which is then among the faults. */
  @Nullable When when(String name, Written written) {
    return switch (written instanceof Written.Scalar(var text, var _place) && !isValue(text)
        ? new Value.Word(text)
        : value(name, written)) {
      case null -> null;
      case Value.Day(var day) -> new When.WallClock(day.atStartOfDay());
      case Value.WallTime(var time) -> new When.WallClock(time);
      case Value.Moment(var instant) -> new When.Moment(instant);
      case Value other -> {
        faults.report(
            written.place(),
            Rule.RB_04,
            "‘"
                + name
                + "’ is ‘"
                + other.text()
                + "’: expected a day, or a time such as 2026-03-01T15:00, with or without offset");
        yield null;
      }
    };
  }

  /** What is no value at all, such as 5 March, is told as no time rather than as no quantity. */
  private static boolean isValue(String text) {
    try {
      ValueText.read(text);
      return true;
    } catch (ValueTextException wrong) {
      return wrong.kind() == ValueTextException.Kind.DATE;
    }
  }

  /** The facts with one more, at a path such as {@code lines.price}. */
  static Facts with(Facts facts, String path, Value value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return facts.with(path, value);
    }
    String group = path.substring(0, dot);
    List<Facts> members = new ArrayList<>(facts.group(group));
    Facts first = members.isEmpty() ? Facts.NONE : members.removeFirst();
    members.addFirst(with(first, path.substring(dot + 1), value));
    return facts.withGroup(group, members);
  }
}
