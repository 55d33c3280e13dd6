package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Punctuality;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.SubjectResult.Tally;

/** What the figures stand on: enough to repeat them, and all that is not in them. */
final class ReportBasis {

  private final Restatement restatement;
  private final Html html;

  private ReportBasis(Restatement restatement, Html html) {
    this.restatement = restatement;
    this.html = html;
  }

  /** What depends on the editions: how much they could compute, and which they are. */
  static void ofEditions(Restatement restatement, Html html) {
    ReportBasis report = new ReportBasis(restatement, html);
    report.refused();
    report.editions();
  }

  /** What depends on the data alone, and is the same whatever is tried; and how to repeat it. */
  static void data(Restatement restatement, ReplayCommand command, Html html) {
    ReportBasis report = new ReportBasis(restatement, html);
    report.punctuality();
    report.standsOn();
    report.repeating(command);
  }

  private void refused() {
    html.section("refused", "What was computed, refused, bad");
    List<List<String>> tallies = new ArrayList<>();
    for (SubjectResult subject : restatement.subjects()) {
      tallies.add(tally(subject.subject() + ", orders", subject.orders()));
      tallies.add(tally(subject.subject() + ", lines", subject.lines()));
    }
    html.table(
        "Read = computed + refused + bad",
        List.of("Rule", "Read", "Computed", "Refused", "Bad"),
        tallies,
        1);
    List<List<String>> reasons = new ArrayList<>();
    for (SubjectResult subject : restatement.subjects()) {
      for (RefusedCount refused : subject.refused()) {
        reasons.add(
            List.of(
                subject.subject().toString(),
                refused.example(),
                Html.count(refused.orders()),
                Html.count(refused.lines())));
      }
    }
    if (!reasons.isEmpty()) {
      html.table("Why", List.of("Rule", "Reason", "Orders", "Lines"), reasons, 2);
    }
    html.end("section");
  }

  private static List<String> tally(String what, Tally tally) {
    return List.of(
        what,
        Html.count(tally.read()),
        Html.count(tally.computed()),
        Html.count(tally.refused()),
        Html.count(tally.bad()));
  }

  private void punctuality() {
    Punctuality own = restatement.punctuality();
    if (own.lines() > 0) {
      html.section("punctual", "How punctual the orders were, by their own dates");
      html.table(
          "Late, whatever the rules",
          List.of("What", "Late", "Of"),
          List.of(
              List.of("orders handed over", Html.count(own.lateOrders()), Html.count(own.orders())),
              List.of("lines handed over", Html.count(own.lateLines()), Html.count(own.lines())),
              List.of(
                  "orders delivered after the promise",
                  Html.count(own.afterPromise()),
                  Html.count(own.delivered()))),
          1);
      html.end("section");
    }
  }

  private void editions() {
    Basis basis = restatement.basis();
    html.section("editions", "Editions that computed it");
    List<List<String>> editions = new ArrayList<>();
    for (Basis.Rule rule : basis.rules()) {
      editions.add(pin("against", rule.against()));
      editions.add(pin("under", rule.under()));
    }
    html.table(
        "Editions",
        List.of("Taken as", "Edition", "Hash", "Confidence", "Source", "Note"),
        editions,
        6);
    html.end("section");
  }

  private void standsOn() {
    Basis basis = restatement.basis();
    html.section("basis", "What it stands on");
    html.element(
        "p",
        "Assumed: "
            + (basis.assumptions().isEmpty() ? "nothing" : String.join(", ", basis.assumptions()))
            + (basis.shiftedWeeks() == 0
                ? ""
                : "; all orders moved by " + basis.shiftedWeeks() + " weeks")
            + (basis.knownAt() == null ? "" : "; editions as known at " + basis.knownAt())
            + ".");
    if (restatement.badRows() > 0) {
      html.element(
          "p",
          Html.count(restatement.badRows())
              + " rows are bad; errors.csv has them all. The first of them:");
      html.list(restatement.bad().stream().limit(10).map(row -> row.sentence()).toList());
    }
    html.table(
        "Files",
        List.of("File", "SHA-256", "Rows", "Bad"),
        basis.files().stream()
            .map(file ->
                List.of(
                    file.name(), file.sha256(), Html.count(file.rows()), Html.count(file.bad())))
            .toList(),
        2);
    basis.endingOpen().forEach(sentence -> html.element("p", sentence + "."));
    html.element("p", "Computed by version " + basis.codeVersion() + ".");
    html.end("section");
  }

  private void repeating(ReplayCommand command) {
    html.section("repeat", "How to repeat this");
    html.raw("<pre><code>").text(command.text()).raw("</code></pre>\n");
    html.element(
        "p",
        "It comes to the same figures, to the cent, where the files of orders have the SHA-256 and"
            + " the editions the hashes that are told here, and the program is version "
            + restatement.basis().codeVersion()
            + ".");
    html.end("section");
  }

  private static List<String> pin(String which, Basis.Pin pin) {
    return List.of(
        which,
        pin.edition().toString(),
        pin.edition().hash().hex(),
        pin.confidence().name().toLowerCase(Locale.ROOT),
        pin.source(),
        pin.note() == null ? "" : pin.note());
  }
}
