package org.entrepot.marketplace.restatements.pages;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.asking.Asking;
import org.entrepot.marketplace.restatements.asking.Checked;
import org.entrepot.marketplace.restatements.asking.Faults;
import org.entrepot.marketplace.restatements.asking.RestatableRules;
import org.entrepot.marketplace.restatements.asking.Typed;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.marketplace.wording.Wording;
import org.entrepot.rulebook.book.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that asks for a restatement. What is typed is never lost. */
@Controller
@OpenTo(Audience.OPERATORS)
final class AskPage {

  private final Asking asking;
  private final DataSets dataSets;
  private final Runs runs;
  private final Rules rules;

  AskPage(Asking asking, DataSets dataSets, Runs runs, Rules rules) {
    this.asking = asking;
    this.dataSets = dataSets;
    this.runs = runs;
    this.rules = rules;
  }

  /** The form; while it is filled in, faults are not told yet. */
  @GetMapping(Links.NEW)
  String form(@RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
    Typed typed = withDates(withDataSet(withDrafts(TypedForm.read(fields), fields)));
    fill(asking.check(typed), new Faults(), Wording.in(locale), model);
    return "restatements/new";
  }

  /** The same without scripts; a draft is too long for an address. */
  @PostMapping(Links.NEW)
  String filledIn(@RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
    return form(fields, locale, model);
  }

  @PostMapping(Links.ALL)
  ModelAndView ask(
      @RequestParam MultiValueMap<String, String> fields,
      Principal operator,
      Locale locale,
      Model model,
      RedirectAttributes after) {
    Checked checked = asking.check(TypedForm.read(fields));
    if (checked.request().isEmpty() || checked.dataSet().isEmpty()) {
      fill(checked, checked.faults(), Wording.in(locale), model);
      return new ModelAndView("restatements/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean anew = fields.containsKey("anew");
    var asked =
        runs.ask(checked.dataSet().get(), checked.request().get(), operator.getName(), anew);
    return switch (asked) {
      case Runs.Asked.Queued(var run) -> new ModelAndView("redirect:" + Links.run(run.id()));
      case Runs.Asked.Known(var run) -> {
        after.addFlashAttribute("known", true);
        yield new ModelAndView("redirect:" + Links.run(run.id()));
      }
      case Runs.Asked.QueueFull(int most) -> {
        fill(checked, checked.faults(), Wording.in(locale), model);
        model.addAttribute("full", most);
        yield new ModelAndView("restatements/new", model.asMap(), HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  private void fill(Checked checked, Faults faults, Wording words, Model model) {
    Typed typed = checked.typed();
    model.addAttribute("typed", typed);
    model.addAttribute("checked", checked);
    model.addAttribute("faults", faults);
    List<DataSet> all = dataSets.all();
    model.addAttribute("dataSets", all);
    model.addAttribute("about", DataSetWords.about(all, words));
    model.addAttribute("editionLinks", new EditionLinks());
    model.addAttribute("rulesByPlace", rulesByPlace());
    model.addAttribute("changes", RestatableRules.changes(chosen(typed)));
  }

  /** The drafts of a run that is changed and run again. */
  private Typed withDrafts(Typed typed, MultiValueMap<String, String> fields) {
    return Optional.ofNullable(fields.getFirst(Links.DRAFTS_OF))
        .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .flatMap(id -> runs.find(UUID.fromString(id)))
        .map(run -> run.request().several())
        .map(several -> typed.withDrafts(String.join("\n---\n", several.drafts())))
        .orElse(typed);
  }

  /** Where no orders are chosen yet, those there are no others beside; the demo's do not count. */
  private Typed withDataSet(Typed typed) {
    if (!typed.dataSet().isBlank()) {
      return typed;
    }
    List<DataSet> all = dataSets.all();
    List<DataSet> own = all.stream().filter(one -> one.origin() != DataSet.Origin.DEMO).toList();
    List<DataSet> toChooseFrom = own.isEmpty() ? all : own;
    return toChooseFrom.size() == 1 ? typed.withDataSet(toChooseFrom.getFirst().id()) : typed;
  }

  /** Where rules are chosen and no date yet, the dates around their newest change. */
  private Typed withDates(Typed typed) {
    List<RestatableRules.ChangeDates> changes = RestatableRules.changes(chosen(typed));
    return changes.isEmpty() || !typed.against().isBlank() || !typed.under().isBlank()
        ? typed
        : typed.withDates(changes.getFirst().against(), changes.getFirst().under());
  }

  private List<Subject<?>> chosen(Typed typed) {
    return RestatableRules.of(rules.rulebook()).stream()
        .<Subject<?>>map(subject -> subject)
        .filter(subject -> typed.rules().contains(subject.id().toString()))
        .toList();
  }

  private Map<String, List<Subject<?>>> rulesByPlace() {
    Map<String, List<Subject<?>>> places = new LinkedHashMap<>();
    for (Subject<?> subject : RestatableRules.of(rules.rulebook())) {
      places.computeIfAbsent(Names.place(subject.id()), place -> new ArrayList<>()).add(subject);
    }
    return places;
  }
}
