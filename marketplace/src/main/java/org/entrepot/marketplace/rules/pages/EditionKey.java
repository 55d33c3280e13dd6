package org.entrepot.marketplace.rules.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;

/** Names an edition of a subject in an address: {@code 2026-03-01}, {@code 2026-03-01T12:00r2}. */
record EditionKey(LocalDateTime from, int revision) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}(?::\\d{2})?)?(?:r([1-9]\\d{0,3}))?");

  static EditionKey of(EditionRef ref) {
    return new EditionKey(ref.from(), ref.revision());
  }

  static Optional<EditionKey> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time =
          form.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2).substring(1));
      int revision = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
      return Optional.of(new EditionKey(LocalDate.parse(form.group(1)).atTime(time), revision));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The edition of that name. */
  <B> Optional<Edition<B>> in(Subject<B> subject) {
    return subject.timeline().revisions().stream()
        .filter(edition -> of(edition.ref()).equals(this))
        .findFirst();
  }

  @Override
  public String toString() {
    boolean midnight = from.toLocalTime().equals(LocalTime.MIDNIGHT);
    return (midnight ? from.toLocalDate().toString() : from.toString())
        + (revision == 1 ? "" : "r" + revision);
  }
}
