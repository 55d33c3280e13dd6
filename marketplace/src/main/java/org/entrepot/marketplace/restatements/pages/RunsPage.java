package org.entrepot.marketplace.restatements.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All restatements, the newest first. */
@Controller
@OpenTo(Audience.OPERATORS)
final class RunsPage {

  private static final int ON_A_PAGE = 25;

  private final Runs runs;
  private final Results results;
  private final DataSets dataSets;
  private final Rules rules;

  RunsPage(Runs runs, Results results, DataSets dataSets, Rules rules) {
    this.runs = runs;
    this.results = results;
    this.dataSets = dataSets;
    this.rules = rules;
  }

  @GetMapping(Links.ALL)
  String all(@RequestParam(name = "before", required = false) Optional<UUID> before, Model model) {
    List<Run> some =
        runs.newest(before.flatMap(runs::find).map(Runs.Place::of).orElse(null), ON_A_PAGE + 1);
    List<Run> page = some.stream().limit(ON_A_PAGE).toList();
    model.addAttribute(
        "runs",
        page.stream()
            .map(run -> RunHead.of(run, rules.rulebook(), RunHead.Part.OVERVIEW))
            .toList());
    model.addAttribute("money", results.money(page.stream().map(Run::id).toList()));
    model.addAttribute("older", some.size() > ON_A_PAGE ? page.getLast().id() : null);
    model.addAttribute("first", before.isEmpty());
    model.addAttribute("underWay", page.stream().anyMatch(run -> run.state().isUnderWay()));
    model.addAttribute("dataSets", dataSets.all());
    return "restatements/all";
  }
}
