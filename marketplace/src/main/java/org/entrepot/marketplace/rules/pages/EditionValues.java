package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.marketplace.rules.values.FileText;
import org.entrepot.marketplace.rules.values.ValueReading;
import org.entrepot.marketplace.rules.values.ValueTree;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactLabels;

/**
 * What an edition says, in the order in which it is read: general terms, the rules, and folded what
 * it asks for and the file's own text.
 *
 * @param general single values by their title
 * @param sections everything else by its title
 * @param asked the facts that it asks for; empty where the family alone says them
 */
record EditionValues(
    Map<String, ValueTree> general,
    Map<String, ValueTree> sections,
    List<ValueTree> asked,
    String file) {

  private static final String FACTS = "facts";
  private static final int LONG_TEXT = 2_000;

  static <B> EditionValues of(Subject<B> subject, Edition<B> edition, Rulebook rulebook) {
    Set<String> names =
        rulebook.subjects().stream().map(one -> one.id().toString()).collect(Collectors.toSet());
    FactLabels labels =
        FactLabels.of(subject.family().asks(edition.body(), edition.start(), rulebook.books()));
    ValueReading reading = new ValueReading(labels, names::contains);
    Map<String, ValueTree> general = new LinkedHashMap<>();
    Map<String, ValueTree> sections = new LinkedHashMap<>();
    List<ValueTree> asked = new ArrayList<>();
    Content values = edition.content().part("values");
    if (values instanceof Content.Fields(var fields)) {
      fields.forEach((name, content) -> {
        if (name.equals(FACTS)) {
          asked.add(reading.of(content));
        } else if (!(content instanceof Content.Text(var text))) {
          sections.put(ValueReading.title(name), reading.of(content));
        } else if (text.length() < LONG_TEXT) {
          general.put(ValueReading.title(name), reading.of(content));
        }
      });
    }
    return new EditionValues(general, sections, asked, FileText.of(values));
  }

  /** How many lines the file's own text has. */
  public long lines() {
    return file.lines().count();
  }
}
