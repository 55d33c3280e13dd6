package org.entrepot.rulebook.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/**
 * Which facts a rule asks for: some about the whole (an order, a parcel, a seller), some about each
 * member of a group (its lines, its orders). Forms, case files and the command line are all made
 * from it, and {@link #fill} is the one gate through which facts reach a computation.
 */
public record FactSheet(Map<String, FactDeclaration> facts, Map<String, Group> groups) {

  /** A repeated part: {@code lines} of an order, {@code orders} of a seller. */
  public record Group(String name, String label, boolean needed, FactSheet member) {}

  /** Facts that passed the gate, or every reason why they did not. */
  public sealed interface Filled {
    record Ready(Facts facts) implements Filled {}

    record Not(List<Refusal> refusals) implements Filled {}
  }

  public FactSheet {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  public static FactSheet of(Collection<FactDeclaration> declarations, Group... groups) {
    Map<String, FactDeclaration> byName = new LinkedHashMap<>();
    declarations.forEach(declaration -> byName.put(declaration.name(), declaration));
    Map<String, Group> groupsByName = new LinkedHashMap<>();
    for (Group group : groups) {
      groupsByName.put(group.name(), group);
    }
    return new FactSheet(byName, groupsByName);
  }

  /** Checks the facts against the sheet, brings values to their type's form, adds fallbacks. */
  public Filled fill(Facts given) {
    List<Refusal> refusals = new ArrayList<>();
    Facts filled = fill(given, "", refusals);
    return refusals.isEmpty() ? new Filled.Ready(filled) : new Filled.Not(refusals);
  }

  private Facts fill(Facts given, String where, List<Refusal> refusals) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (FactDeclaration fact : facts.values()) {
      value(fact, given, where, refusals).ifPresent(value -> values.put(fact.name(), value));
    }
    for (String name : given.values().keySet()) {
      if (!facts.containsKey(name)) {
        refusals.add(unknown(where + name, facts.keySet()));
      }
    }
    Map<String, List<Facts>> members = new LinkedHashMap<>();
    for (Group group : groups.values()) {
      members.put(group.name(), members(group, given, where, refusals));
    }
    for (String name : given.groups().keySet()) {
      if (!groups.containsKey(name)) {
        refusals.add(unknown(where + name, groups.keySet()));
      }
    }
    return new Facts(values, members);
  }

  private static Refusal unknown(String name, Collection<String> known) {
    return new Refusal(
        Reason.FACT_INVALID,
        name,
        "‘" + name + "’ is not a fact of this rule; it knows " + String.join(", ", known));
  }

  private static Optional<Value> value(
      FactDeclaration fact, Facts given, String where, List<Refusal> refusals) {
    Optional<Value> stated = given.value(fact.name());
    if (stated.isEmpty()) {
      if (fact.needed()) {
        refusals.add(
            new Refusal(
                Reason.FACT_MISSING,
                where + fact.name(),
                "‘" + where + fact.name() + "’ is needed: expected " + fact.type().expected()));
      }
      return Optional.ofNullable(fact.fallback());
    }
    Optional<Value> accepted = stated.flatMap(fact.type()::accept);
    if (accepted.isEmpty()) {
      refusals.add(
          new Refusal(
              Reason.FACT_INVALID,
              where + fact.name(),
              "‘"
                  + where
                  + fact.name()
                  + "’ is ‘"
                  + stated.get().text()
                  + "’: "
                  + fact.type().refused(stated.get())));
    }
    return accepted;
  }

  private static List<Facts> members(
      Group group, Facts given, String where, List<Refusal> refusals) {
    List<Facts> stated = given.group(group.name());
    if (stated.isEmpty() && group.needed()) {
      refusals.add(
          new Refusal(
              Reason.FACT_MISSING,
              where + group.name(),
              "at least one of ‘" + where + group.name() + "’ is needed"));
    }
    List<Facts> members = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      members.add(
          group.member().fill(stated.get(i), where + group.name() + "[" + i + "].", refusals));
    }
    return members;
  }
}
