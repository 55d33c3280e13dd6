package org.entrepot.replay.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.restatement.Varied;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.Source;

/**
 * Which edition each variant is, with its whole hash, and which one is in force on its date where
 * it is none of the rulebook: never folded up, so that it stands on paper too.
 */
final class VariantEditions {

  private final Comparison comparison;
  private final List<List<PinnedRule<?>>> rules;
  private final List<List<String>> rows = new ArrayList<>();

  private VariantEditions(Comparison comparison, List<List<PinnedRule<?>>> rules) {
    this.comparison = comparison;
    this.rules = rules;
  }

  static void print(Comparison comparison, List<List<PinnedRule<?>>> rules, Html html) {
    VariantEditions editions = new VariantEditions(comparison, rules);
    for (int rule = 0; rule < rules.getFirst().size(); rule++) {
      editions.rule(rule);
    }
    html.section("variant-editions", "Editions of the variants");
    html.table(
        "Which edition each variant is",
        List.of("Variant", "Rule", "In force from", "Hash", "Source"),
        editions.rows,
        5);
    html.end("section");
  }

  private void rule(int place) {
    Basis basis = comparison.first().basis();
    Basis.Pin against = basis.rules().get(place).against();
    row(
        "compared with, of " + ReportPage.day(basis.against()),
        against.edition(),
        against.source());
    inForce(place);
    List<ContentHash> hashes =
        comparison.tried().stream().map(tried -> pin(tried, place).edition().hash()).toList();
    if (hashes.size() > 1 && hashes.stream().distinct().count() == 1) {
      Tried any = comparison.tried().getFirst();
      row("every variant", pin(any, place).edition(), source(any, place));
      return;
    }
    for (Tried tried : comparison.tried()) {
      row(tried.variant().told(), pin(tried, place).edition(), source(tried, place));
    }
  }

  private static Basis.Pin pin(Tried tried, int place) {
    return tried.restatement().basis().rules().get(place).under();
  }

  /** Editions of the rulebook in whose place variants are tried, where none is tried itself. */
  private void inForce(int place) {
    Set<ContentHash> told = new HashSet<>();
    comparison.tried().forEach(tried -> told.add(pin(tried, place).edition().hash()));
    for (int i = 0; i < comparison.tried().size(); i++) {
      Basis basis = comparison.tried().get(i).restatement().basis();
      Optional<? extends Edition<?>> found = inForce(rules.get(i).get(place).subject(), basis);
      if (found.isPresent() && told.add(found.get().hash())) {
        row(
            "in force on " + ReportPage.day(basis.under()),
            found.get().ref(),
            String.join("; ", found.get().sources().stream().map(Source::title).toList()));
      }
    }
  }

  private static <B> Optional<Edition<B>> inForce(Subject<B> subject, Basis basis) {
    LocalDateTime under = basis.under();
    Instant at = under.atZone(subject.zone()).toInstant();
    Instant knownAt = basis.knownAt();
    InForce<B> found =
        knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
    return found instanceof InForce.Found<B>(var edition) ? Optional.of(edition) : Optional.empty();
  }

  /** In short where it is the edition in force but for one value. */
  private static String source(Tried tried, int place) {
    Variant variant = tried.variant();
    Varied varied = variant.varied();
    Basis.Pin pin = pin(tried, place);
    return varied == null || varied.isStated() || !varied.subject().equals(pin.edition().subject())
        ? pin.source()
        : "varied: " + varied.text() + " in place of " + varied.stated();
  }

  private void row(String variant, EditionRef edition, String source) {
    rows.add(
        List.of(
            variant,
            edition.subject().toString(),
            ReportPage.day(edition.from())
                + (edition.revision() == 1 ? "" : ", revision " + edition.revision()),
            edition.hash().hex(),
            source));
  }
}
