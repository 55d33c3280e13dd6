package org.entrepot.marketplace.quotes.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.working.Step;

/**
 * A step of a receipt with what it rests on: the edition, where that was read, and its hash.
 *
 * @param href the page of the edition
 * @param source title and publisher; empty where the edition names none
 */
record CitedStep(Step step, String href, String source, String confidence, String hash) {

  static List<CitedStep> of(List<Step> steps, Rulebook rulebook) {
    List<CitedStep> cited = new ArrayList<>();
    for (Step step : steps) {
      Optional<? extends Edition<?>> edition = edition(step.edition(), rulebook);
      cited.add(
          new CitedStep(
              step,
              href(step.edition()),
              edition.map(CitedStep::source).orElse(""),
              edition.map(e -> e.confidence().name().toLowerCase(Locale.ROOT)).orElse(""),
              step.edition().hash().brief()));
    }
    return cited;
  }

  private static Optional<? extends Edition<?>> edition(EditionRef ref, Rulebook rulebook) {
    return rulebook.subject(ref.subject()).stream()
        .flatMap(subject -> subject.timeline().revisions().stream())
        .filter(edition -> edition.ref().equals(ref))
        .findFirst();
  }

  private static String source(Edition<?> edition) {
    return edition.sources().stream().findFirst().map(CitedStep::words).orElse("");
  }

  private static String words(Source source) {
    return source.title() + " · " + source.publisher();
  }

  private static String href(EditionRef ref) {
    String from = ref.from().toString().replaceFirst("T00:00$", "");
    String revision = ref.revision() == 1 ? "" : "r" + ref.revision();
    return "/rules/" + ref.subject() + "/editions/" + from + revision;
  }
}
