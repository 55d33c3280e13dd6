package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.cases.CaseRun.CaseResult;
import org.entrepot.rulebook.cases.CaseRun.TrialResult;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Worked cases of rules that only the case itself brings: nothing else here knows the subject. */
@Controller
@OpenTo(Audience.ANYONE)
final class OwnRulebookCases {

  static final String PATH = Links.RULES + "/cases/own";

  /** A trial of such a case, and where its working is. */
  record Own(CaseResult result, TrialResult trial, String href) {}

  /** An outcome as the receipt lays it out; its steps lead nowhere. */
  record Shown(
      List<ChargeLine> lines,
      List<NotPublic> notPublic,
      List<Receipt.Result> results,
      List<String> notes,
      List<Refusal> refusals,
      List<Receipt.Working> working) {

    static Shown of(Outcome outcome) {
      List<Receipt.Working> working =
          outcome.working().stream().map(step -> new Receipt.Working(step, "")).toList();
      return switch (outcome) {
        case Outcome.Answer answer ->
            new Shown(
                answer.lines(),
                answer.notPublic(),
                answer.results().entrySet().stream().map(Shown::result).toList(),
                answer.notes(),
                List.of(),
                working);
        case Outcome.Refused(var refusals, var _notes, var _steps) ->
            new Shown(List.of(), List.of(), List.of(), List.of(), refusals, working);
      };
    }

    private static Receipt.Result result(Map.Entry<String, Value> one) {
      return new Receipt.Result(Receipt.label(one.getKey()), one.getValue());
    }
  }

  private final Rules rules;
  private final WorkedCases cases;

  OwnRulebookCases(Rules rules, WorkedCases cases) {
    this.rules = rules;
    this.cases = cases;
  }

  /** All of them, in the order of their files. */
  List<Own> all() {
    List<Own> all = new ArrayList<>();
    for (CaseResult result : cases.all()) {
      if (rules.subject(result.of().subject()).isEmpty()) {
        for (TrialResult trial : result.trials()) {
          all.add(new Own(result, trial, PATH + "/" + all.size()));
        }
      }
    }
    return all;
  }

  @GetMapping(PATH + "/{number}")
  String working(@PathVariable int number, Model model) {
    List<Own> all = all();
    if (number < 0 || number >= all.size()) {
      throw new NoSuchRule("no case with a rulebook of its own has the number " + number);
    }
    Own own = all.get(number);
    model.addAttribute("own", own);
    model.addAttribute("receipt", Shown.of(own.trial().outcome()));
    return "rules/own-case";
  }
}
