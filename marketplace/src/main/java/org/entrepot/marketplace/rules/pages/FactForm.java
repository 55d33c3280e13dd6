package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.working.Refusal;

/**
 * A form made from a sheet of facts: the fields that matter first, those that have a fallback and
 * were not touched behind a fold.
 */
record FactForm(List<FactField> first, List<FactField> folded, List<Group> groups) {

  /**
   * A repeated part of the form.
   *
   * @param path as an address names it, {@code lines}
   */
  record Group(
      String path, String label, boolean needed, List<Member> members, List<String> errors) {}

  /** One of a group: a line of an order. */
  record Member(String path, int number, FactForm form) {}

  private static final int FIRST_OF_A_MEMBER = 2;

  static FactForm of(FactSheet sheet, Entered entered, List<Refusal> refusals) {
    Map<String, List<String>> errors =
        refusals.stream()
            .collect(
                Collectors.groupingBy(
                    Refusal::about,
                    Collectors.mapping(Refusal::message, Collectors.toUnmodifiableList())));
    return of(sheet, entered, "", errors);
  }

  private static FactForm of(
      FactSheet sheet, Entered entered, String prefix, Map<String, List<String>> errors) {
    List<FactField> first = new ArrayList<>();
    List<FactField> folded = new ArrayList<>();
    int place = 0;
    for (FactDeclaration fact : sheet.facts().values()) {
      FactField field =
          FactField.of(
              fact,
              prefix + fact.name(),
              entered.value(fact.name()),
              errors.getOrDefault(prefix + fact.name(), List.of()));
      boolean leading = !prefix.isEmpty() && place++ < FIRST_OF_A_MEMBER;
      (leading || fact.needed() || field.touched() ? first : folded).add(field);
    }
    List<Group> groups = new ArrayList<>();
    for (FactSheet.Group group : sheet.groups().values()) {
      groups.add(group(group, entered, prefix, errors));
    }
    return new FactForm(List.copyOf(first), List.copyOf(folded), List.copyOf(groups));
  }

  private static Group group(
      FactSheet.Group group, Entered entered, String prefix, Map<String, List<String>> errors) {
    String path = prefix + group.name();
    List<Entered> typed = entered.group(group.name());
    List<Entered> shown = typed.isEmpty() && group.needed() ? List.of(Entered.NOTHING) : typed;
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      String at = path + "[" + i + "]";
      members.add(new Member(at, i + 1, of(group.member(), shown.get(i), at + ".", errors)));
    }
    return new Group(
        path, group.label(), group.needed(), members, errors.getOrDefault(path, List.of()));
  }

  /** Every field that is wrong, wherever it stands. */
  List<FactField> wrong() {
    List<FactField> wrong = new ArrayList<>();
    first.stream().filter(field -> !field.errors().isEmpty()).forEach(wrong::add);
    for (Group group : groups) {
      group.members().forEach(member -> wrong.addAll(member.form().wrong()));
    }
    return wrong;
  }

  /** How many fields stand behind the fold. */
  public int foldedCount() {
    return folded.size();
  }
}
