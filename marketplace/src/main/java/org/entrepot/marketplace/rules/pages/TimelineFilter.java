package org.entrepot.marketplace.rules.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Source;

/** Which subjects are looked for; an empty part lets all through. */
record TimelineFilter(String marketplace, String market, String family, String text) {

  boolean lets(Subject<?> subject) {
    return fits(marketplace, subject.id().marketplace())
        && fits(market, subject.id().market())
        && fits(family, subject.family().name())
        && mentions(subject, text);
  }

  public boolean isEmpty() {
    return (marketplace + market + family + text).isBlank();
  }

  private static boolean fits(String wanted, String is) {
    return wanted.isBlank() || wanted.equals(is);
  }

  /** Whether every word of the text is found somewhere in what the subject says of itself. */
  static boolean mentions(Subject<?> subject, String text) {
    String all = said(subject).toLowerCase(Locale.ROOT);
    return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(all::contains);
  }

  private static String said(Subject<?> subject) {
    return String.join(
        " ",
        subject.id().toString(),
        Names.place(subject.id()),
        subject.title(),
        subject.family().name(),
        subject.family().purpose(),
        subject.timeline().revisions().stream()
            .map(TimelineFilter::said)
            .collect(Collectors.joining(" ")));
  }

  private static String said(Edition<?> edition) {
    String sources = edition.sources().stream().map(Source::title).collect(Collectors.joining(" "));
    return sources + " " + (edition.note() == null ? "" : edition.note());
  }
}
