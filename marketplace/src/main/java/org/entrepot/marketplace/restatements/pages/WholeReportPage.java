package org.entrepot.marketplace.restatements.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.downloads.Downloads;
import org.entrepot.marketplace.restatements.downloads.ResultFile;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.replay.report.ReportDocument;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report that the run wrote as a file: the same sections, within the pages of the run. */
@Controller
@OpenTo(Audience.OPERATORS)
final class WholeReportPage {

  private final Runs runs;
  private final Results results;
  private final Rules rules;
  private final Downloads downloads;

  WholeReportPage(Runs runs, Results results, Rules rules, Downloads downloads) {
    this.runs = runs;
    this.results = results;
    this.rules = rules;
    this.downloads = downloads;
  }

  @GetMapping(Links.REPORT)
  String report(@PathVariable UUID run, Model model) throws IOException {
    Run found =
        runs.find(run)
            .filter(one -> one.state() == RunState.DONE)
            .orElseThrow(() -> new NoSuchRestatement("restatement " + run + " has no report"));
    Optional<Downloads.Stored> stored = downloads.find(found, ResultFile.REPORT);
    model.addAttribute("head", RunHead.of(found, rules.rulebook(), RunHead.Part.REPORT));
    results.varied(run).ifPresent(varied -> model.addAttribute("varied", varied));
    model.addAttribute(
        "sections",
        stored.isEmpty()
            ? ""
            : ReportDocument.sections(Files.readString(stored.get().path())).orElse(""));
    model.addAttribute("file", stored.map(one -> one.file().fileName()).orElse(""));
    return "restatements/report";
  }
}
