package org.entrepot.marketplace.rules.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Computes a subject by facts that are typed. The address says it all, so that a result can be
 * shared.
 */
@Controller
@OpenTo(Audience.ANYONE)
final class CalculatorPage {

  /** A sentence, and the field that it is about; empty where it is about none. */
  record Problem(String sentence, String field) {}

  private final Rules rules;
  private final Subjects subjects;
  private final Clock clock;

  CalculatorPage(Rules rules, Subjects subjects, Clock clock) {
    this.rules = rules;
    this.subjects = subjects;
    this.clock = clock;
  }

  @GetMapping(Links.SUBJECT + "/calculator")
  String calculator(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @RequestParam Map<String, String> parameters,
      Model model) {
    Subject<?> named = subjects.named(marketplace, market, subject);
    Question<?> question = Question.of(named, parameters, clock.instant());
    String path = Links.calculator(named.id());
    String add = parameters.getOrDefault(Question.ADD, "");
    String remove = parameters.getOrDefault(Question.REMOVE, "");
    if (!add.isEmpty() || !remove.isEmpty()) {
      Entered changed =
          add.isEmpty()
              ? question.entered().removing(remove)
              : shown(question.entered(), add).adding(add);
      return "redirect:" + question.address(path, changed);
    }
    show(question, path, model);
    return "rules/calculator";
  }

  /** The blank member that an empty group already shows is one, too. */
  private static Entered shown(Entered entered, String group) {
    return entered.group(group).isEmpty() ? entered.adding(group) : entered;
  }

  private <B> void show(Question<B> question, String path, Model model) {
    Outcome outcome = question.asked() ? outcome(question) : null;
    List<Refusal> refusals =
        outcome instanceof Outcome.Refused refused ? refused.refusals() : List.of();
    model.addAttribute("head", SubjectHead.of(question.subject(), SubjectHead.Part.CALCULATOR));
    model.addAttribute("question", question);
    FactForm form = FactForm.of(question.sheet(), question.entered(), refusals);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems(form, refusals));
    model.addAttribute("atErrors", about(Question.AT, refusals));
    model.addAttribute("knownAtErrors", about(Question.KNOWN_AT, refusals));
    model.addAttribute("receipt", receipt(question, outcome));
    model.addAttribute("share", question.address(path, question.entered()));
    model.addAttribute("editionHref", Links.edition(question.edition().ref()));
  }

  /** What keeps this from an answer, with the field where it is put right. */
  private static List<Problem> problems(FactForm form, List<Refusal> refusals) {
    List<Problem> problems = new ArrayList<>();
    Set<String> inFields = new HashSet<>();
    for (FactField field : form.wrong()) {
      inFields.add(field.name());
      field.errors().forEach(error -> problems.add(new Problem(error, "#" + field.id())));
    }
    for (Refusal refusal : refusals) {
      if (!inFields.contains(refusal.about())) {
        boolean time = Set.of(Question.AT, Question.KNOWN_AT).contains(refusal.about());
        problems.add(new Problem(refusal.message(), time ? "#" + refusal.about() : ""));
      }
    }
    return problems;
  }

  private static List<String> about(String field, List<Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> refusal.about().equals(field))
        .map(Refusal::message)
        .toList();
  }

  private <B> Outcome outcome(Question<B> question) {
    EnteredFacts typed = EnteredFacts.of(question.entered(), question.sheet());
    List<Refusal> wrong = new ArrayList<>(question.refusals());
    wrong.addAll(typed.refusals());
    if (question.at() == null || !wrong.isEmpty()) {
      return new Outcome.Refused(wrong, List.of());
    }
    Rulebook rulebook = rules.rulebook();
    return question
        .subject()
        .under(
            question.edition(), question.at(), typed.facts(), rulebook.books(question.knownAt()));
  }

  private static @Nullable Receipt receipt(Question<?> question, @Nullable Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var refusals, var _notes, var working)
        && !refusals.stream().allMatch(CalculatorPage::ofTheRule)) {
      return null;
    }
    return outcome == null ? null : Receipt.of(question.edition(), outcome);
  }

  /** Whether the rule refuses, rather than the form being incomplete. */
  private static boolean ofTheRule(Refusal refusal) {
    return refusal.reason() == Reason.NO_PUBLIC_RATE || refusal.reason() == Reason.NOT_COVERED;
  }
}
