package org.entrepot.marketplace.restatements.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.downloads.Downloads;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.marketplace.wording.Wording;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Restatement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One restatement: its progress, why it ended without a result, or its result. */
@Controller
@OpenTo(Audience.OPERATORS)
final class RunPage {

  private static final String TOLD = "told";

  private final Runs runs;
  private final Results results;
  private final Rules rules;
  private final Downloads downloads;
  private final Clock clock;

  RunPage(Runs runs, Results results, Rules rules, Downloads downloads, Clock clock) {
    this.runs = runs;
    this.results = results;
    this.rules = rules;
    this.downloads = downloads;
    this.clock = clock;
  }

  @GetMapping(Links.RUN)
  String run(@PathVariable UUID run, Locale locale, Model model) {
    Run found = find(run);
    head(found, RunHead.Part.OVERVIEW, model);
    Optional<Restatement> report = results.report(run);
    if (report.isPresent()) {
      model.addAttribute("result", ResultView.of(report.get(), Wording.in(locale)));
      return "restatements/result";
    }
    Optional<Comparison> compared = results.comparison(run);
    if (compared.isPresent()) {
      ComparisonView view = ComparisonView.of(compared.get());
      model.addAttribute("compared", view);
      model.addAttribute("headline", ComparisonHeadline.of(view, Wording.in(locale)));
      return "restatements/comparison";
    }
    progress(found, model);
    return "restatements/run";
  }

  /** Replaces itself each second; when the run has ended, the whole page is loaded anew. */
  @GetMapping(Links.RUN + "/progress")
  String progress(@PathVariable UUID run, Model model, HttpServletResponse response) {
    Run found = find(run);
    if (!found.state().isUnderWay()) {
      response.setHeader("HX-Refresh", "true");
    }
    head(found, RunHead.Part.OVERVIEW, model);
    progress(found, model);
    return "restatements/run :: progress";
  }

  @GetMapping(Links.RUN + "/not-computed")
  String notComputed(@PathVariable UUID run, Locale locale, Model model) {
    head(find(run), RunHead.Part.NOT_COMPUTED, model);
    model.addAttribute("result", ResultView.of(report(run), Wording.in(locale)));
    return "restatements/not-computed";
  }

  @GetMapping(Links.RUN + "/basis")
  String basis(@PathVariable UUID run, Locale locale, Model model) {
    Run found = find(run);
    head(found, RunHead.Part.BASIS, model);
    model.addAttribute(
        "files", downloads.of(found).stream().map(file -> FileView.of(file, locale)).toList());
    model.addAttribute(
        "basis",
        results
            .comparison(run)
            .map(compared -> BasisView.of(compared, rules.rulebook()))
            .orElseGet(() -> BasisView.of(report(run))));
    return "restatements/basis";
  }

  @PostMapping(Links.RUN + "/cancel")
  String cancel(@PathVariable UUID run, RedirectAttributes after) {
    if (!runs.cancel(find(run).id())) {
      after.addFlashAttribute(
          TOLD, "There was nothing to cancel: it had ended, or runs elsewhere.");
    }
    return "redirect:" + Links.run(run);
  }

  @PostMapping(Links.RUN + "/again")
  String again(@PathVariable UUID run, RedirectAttributes after) {
    if (!runs.again(find(run).id())) {
      after.addFlashAttribute(TOLD, "Only what ended without a result can be run again.");
    }
    return "redirect:" + Links.run(run);
  }

  @GetMapping(Links.RUN + "/delete")
  String confirmDeletion(@PathVariable UUID run, Model model) {
    head(find(run), RunHead.Part.OVERVIEW, model);
    return "restatements/delete";
  }

  @PostMapping(Links.RUN + "/delete")
  String delete(@PathVariable UUID run, RedirectAttributes after) {
    if (!runs.delete(find(run).id())) {
      after.addFlashAttribute(TOLD, "It is under way: cancel it first.");
      return "redirect:" + Links.run(run);
    }
    after.addFlashAttribute(TOLD, "The restatement was removed.");
    return "redirect:" + Links.ALL;
  }

  /** A file, as the page lists it. */
  record FileView(String name, String about, String size) {
    static FileView of(Downloads.Stored stored, Locale locale) {
      return new FileView(
          stored.file().fileName(),
          stored.file().about(),
          DataSetWords.size(stored.bytes(), Wording.in(locale)));
    }
  }

  private Run find(UUID run) {
    return runs.find(run)
        .orElseThrow(() -> new NoSuchRestatement("there is no restatement " + run));
  }

  private Restatement report(UUID run) {
    return results
        .report(run)
        .orElseThrow(() -> new NoSuchRestatement("restatement " + run + " has no result"));
  }

  private void head(Run run, RunHead.Part part, Model model) {
    model.addAttribute("head", RunHead.of(run, rules.rulebook(), part));
    results.varied(run.id()).ifPresent(varied -> model.addAttribute("varied", varied));
  }

  private void progress(Run run, Model model) {
    Duration elapsed =
        run.startedAt() == null
            ? Duration.ZERO
            : Duration.between(run.startedAt(), clock.instant());
    model.addAttribute("waiting", run.state() == RunState.QUEUED ? runs.before(run) : 0);
    model.addAttribute("stopping", runs.isStopping(run));
    model.addAttribute("elapsed", Durations.words(elapsed));
    model.addAttribute("rate", run.progress().rowsPerSecond(elapsed));
    model.addAttribute("left", run.progress().left(elapsed).map(Durations::words).orElse(""));
  }
}
