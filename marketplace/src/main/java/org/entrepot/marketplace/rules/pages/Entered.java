package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.rulebook.facts.FactSheet;

/**
 * What was typed into a form, by fact; nothing of it is lost, whatever is wrong with it. In an
 * address a fact is named as refusals name it: {@code seller-kind}, {@code lines[0].price}.
 */
record Entered(Map<String, String> values, Map<String, List<Entered>> groups) {

  static final Entered NOTHING = new Entered(Map.of(), Map.of());
  private static final int MOST_MEMBERS = 500;

  Entered {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  /**
   * What the parameters of a request say of the facts of a sheet. Members of a group that are
   * wholly blank stand last.
   */
  static Entered of(Map<String, String> parameters, FactSheet sheet) {
    return of(parameters, sheet, "");
  }

  private static Entered of(Map<String, String> parameters, FactSheet sheet, String prefix) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : sheet.facts().keySet()) {
      values.put(name, parameters.getOrDefault(prefix + name, "").strip());
    }
    Map<String, List<Entered>> groups = new LinkedHashMap<>();
    for (FactSheet.Group group : sheet.groups().values()) {
      List<Entered> filled = new ArrayList<>();
      List<Entered> blank = new ArrayList<>();
      for (int index : indices(parameters.keySet(), prefix + group.name())) {
        Entered member = of(parameters, group.member(), prefix + group.name() + "[" + index + "].");
        (member.isBlank() ? blank : filled).add(member);
      }
      filled.addAll(blank);
      groups.put(group.name(), filled);
    }
    return new Entered(values, groups);
  }

  private static Set<Integer> indices(Set<String> names, String group) {
    Pattern member = Pattern.compile(Pattern.quote(group) + "\\[(\\d{1,6})\\]\\..*");
    Set<Integer> indices = new TreeSet<>();
    for (String name : names) {
      Matcher found = member.matcher(name);
      if (found.matches() && indices.size() < MOST_MEMBERS) {
        indices.add(Integer.valueOf(found.group(1)));
      }
    }
    return indices;
  }

  boolean isBlank() {
    return values.values().stream().allMatch(String::isBlank)
        && groups.values().stream().flatMap(List::stream).allMatch(Entered::isBlank);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  List<Entered> group(String name) {
    return groups.getOrDefault(name, List.of());
  }

  /** With one member more, a blank one, in the group at a path such as {@code lines}. */
  Entered adding(String group) {
    List<Entered> more = new ArrayList<>(group(group));
    more.add(NOTHING);
    return withGroup(group, more);
  }

  /** Without a member, named as in {@code lines[1]}. */
  Entered removing(String member) {
    Matcher named = Pattern.compile("([a-z0-9-]+)\\[(\\d{1,6})\\]").matcher(member);
    if (!named.matches() || Integer.parseInt(named.group(2)) >= group(named.group(1)).size()) {
      return this;
    }
    List<Entered> fewer = new ArrayList<>(group(named.group(1)));
    fewer.remove(Integer.parseInt(named.group(2)));
    return withGroup(named.group(1), fewer);
  }

  private Entered withGroup(String name, List<Entered> members) {
    Map<String, List<Entered>> changed = new LinkedHashMap<>(groups);
    changed.put(name, members);
    return new Entered(values, changed);
  }

  /**
   * The shortest parameters that say the same: what is blank is left out, save a mark for each
   * blank member.
   */
  Map<String, String> parameters(FactSheet sheet) {
    Map<String, String> parameters = new LinkedHashMap<>();
    collect(sheet, "", parameters);
    return parameters;
  }

  private void collect(FactSheet sheet, String prefix, Map<String, String> into) {
    values.forEach((name, value) -> {
      if (!value.isBlank()) {
        into.put(prefix + name, value);
      }
    });
    for (FactSheet.Group group : sheet.groups().values()) {
      List<Entered> members = group(group.name());
      for (int i = 0; i < members.size(); i++) {
        String at = prefix + group.name() + "[" + i + "].";
        members.get(i).collect(group.member(), at, into);
        if (members.get(i).isBlank() && !group.member().facts().isEmpty()) {
          into.put(at + group.member().facts().keySet().iterator().next(), "");
        }
      }
    }
  }
}
