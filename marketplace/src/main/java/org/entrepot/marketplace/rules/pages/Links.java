package org.entrepot.marketplace.rules.pages;

import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;

/** The addresses of the rulebook's pages. */
final class Links {

  static final String RULES = "/rules";
  static final String SUBJECT = RULES + "/{marketplace}/{market}/{subject}";

  private Links() {}

  static String subject(SubjectId id) {
    return RULES + "/" + id;
  }

  static String edition(EditionRef ref) {
    return subject(ref.subject()) + "/editions/" + EditionKey.of(ref);
  }

  static String content(EditionRef ref) {
    return edition(ref) + "/content.json";
  }

  static String differences(EditionRef was, EditionRef becomes) {
    return subject(was.subject())
        + "/differences?from="
        + EditionKey.of(was)
        + "&to="
        + EditionKey.of(becomes);
  }

  static String calculator(SubjectId id) {
    return subject(id) + "/calculator";
  }

  static String curve(SubjectId id) {
    return subject(id) + "/curve";
  }

  static String cases(SubjectId id) {
    return subject(id) + "/cases";
  }
}
