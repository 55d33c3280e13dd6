package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;

/** What the stories about reading share: files of a sample family, and faults planted in them. */
final class Samples {

  /** Stands in a text right before the place of its fault. */
  static final String MARK = "▶";

  static final String PATH = "shop/fr/sample.yaml";
  static final Families FAMILIES =
      new Families(List.of(new SampleFamily("sample"), new SampleFamily("other")));

  private Samples() {}

  /** A file with these editions. */
  static String file(String editions) {
    return """
    format: 1
    family: sample
    title: A sample
    zone: Europe/Paris
    editions:
    """
        + editions.indent(2);
  }

  /** A file with one edition that has these values. */
  static String values(String values) {
    return file(edition("2026-01-01", "") + "  values:\n" + values.indent(4));
  }

  /** The head of an edition. */
  static String edition(String from, String more) {
    return """
    - from: %s
      recorded: 2025-12-01
      confidence: official
      source: {title: A decree, publisher: An authority}
    """
            .formatted(from)
        + (more.isEmpty() ? "" : more.indent(2));
  }

  static Reading read(String text) {
    return new RulebookReader(FAMILIES).read(Map.of(PATH, text));
  }

  static Reading read(Map<String, String> texts) {
    return new RulebookReader(FAMILIES).read(texts);
  }

  static Rulebook rulebook(String text) {
    if (read(text) instanceof Reading.Read(var rulebook)) {
      return rulebook;
    }
    throw new AssertionError(faults(read(text)));
  }

  /** The first edition of a file without a fault. */
  static Edition<SampleEdition> edition(String text) {
    return rulebook(text)
        .typed(SubjectId.of("shop/fr/sample"), SampleEdition.class)
        .timeline()
        .revisions()
        .getFirst();
  }

  static List<Fault> faults(Reading reading) {
    return switch (reading) {
      case Reading.Read _r -> List.of();
      case Reading.Faulty(var faults) -> faults;
    };
  }

  /** Asserts that the text has one fault, of that rule, at its mark, and returns its message. */
  static String onlyFault(Rule rule, String marked) {
    return onlyFault(rule, Map.of(PATH, marked));
  }

  static String onlyFault(Rule rule, Map<String, String> marked) {
    Map<String, String> texts = new TreeMap<>();
    marked.forEach((path, text) -> texts.put(path, text.replace(MARK, "")));
    List<Fault> faults = faults(read(texts));
    assertThat(faults).as("faults").hasSize(1);
    Fault fault = faults.getFirst();
    assertThat(fault.rule()).as(fault.toString()).isEqualTo(rule);
    String text = marked.getOrDefault(fault.file(), "");
    int at = text.indexOf(MARK);
    assertThat(at).as("no mark in " + fault).isNotNegative();
    int line = (int) text.substring(0, at).lines().count();
    int begins = text.lastIndexOf('\n', at) + 1;
    boolean atLineStart = begins == at;
    assertThat(fault.line() + ":" + fault.column())
        .as(fault.toString())
        .isEqualTo((atLineStart ? line + 1 : line) + ":" + (at - begins + 1));
    return fault.message();
  }
}
