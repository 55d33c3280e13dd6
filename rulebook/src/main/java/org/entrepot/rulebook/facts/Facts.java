package org.entrepot.rulebook.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;

/**
 * Facts by name, and groups of facts by name; immutable. The typed readers below are for facts that
 * have passed their {@link FactSheet}: there, a missing value or one of another type is a bug of
 * the caller.
 */
public record Facts(Map<String, Value> values, Map<String, List<Facts>> groups) {

  public static final Facts NONE = new Facts(Map.of(), Map.of());

  public Facts {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    Map<String, List<Facts>> copies = new LinkedHashMap<>();
    groups.forEach((name, members) -> copies.put(name, List.copyOf(members)));
    groups = Collections.unmodifiableMap(copies);
  }

  public static Facts of(Map<String, Value> values) {
    return new Facts(values, Map.of());
  }

  public Optional<Value> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The members of a group; none where the group is not given. */
  public List<Facts> group(String name) {
    return groups.getOrDefault(name, List.of());
  }

  public Facts with(String name, Value value) {
    Map<String, Value> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Facts(changed, groups);
  }

  public Facts withGroup(String name, List<Facts> members) {
    Map<String, List<Facts>> changed = new LinkedHashMap<>(groups);
    changed.put(name, members);
    return new Facts(values, changed);
  }

  /** These facts, and those of {@code whole} that are not stated here: a line sees its order. */
  public Facts within(Facts whole) {
    Map<String, Value> merged = new LinkedHashMap<>(whole.values);
    merged.putAll(values);
    return new Facts(merged, groups);
  }

  public BigMoney money(String name) {
    return ((Value.Amount) needed(name)).money();
  }

  public BigDecimal rate(String name) {
    return ((Value.Proportion) needed(name)).fraction();
  }

  public BigDecimal number(String name) {
    return ((Value.Count) needed(name)).number();
  }

  public Value.Measure measure(String name) {
    return (Value.Measure) needed(name);
  }

  public String word(String name) {
    return ((Value.Word) needed(name)).word();
  }

  public boolean yes(String name) {
    return ((Value.YesNo) needed(name)).yes();
  }

  public LocalDate day(String name) {
    return ((Value.Day) needed(name)).day();
  }

  private Value needed(String name) {
    Value value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("fact ‘" + name + "’ was not filled in by its sheet");
    }
    return value;
  }
}
