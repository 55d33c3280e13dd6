package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entrepot.marketplace.rules.pages.CurvePoints.Look;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.cases.CaseRun.CaseResult;
import org.entrepot.rulebook.cases.CaseRun.TrialResult;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is charged over a price or a quantity, with its cliffs; one edition, or one over another.
 */
@Controller
@OpenTo(Audience.ANYONE)
final class CurvePage {

  private static final String EDITION = "edition";
  private static final String AGAINST = "against";
  private static final String OVER = "over";
  private static final String SHOW = "show";
  private static final String UP_TO = "up-to";
  private static final int CASES_TRIED = 60;

  private final Subjects subjects;
  private final WorkedCases cases;
  private final Clock clock;

  CurvePage(Subjects subjects, WorkedCases cases, Clock clock) {
    this.subjects = subjects;
    this.cases = cases;
    this.clock = clock;
  }

  @GetMapping(Links.SUBJECT + "/curve")
  String curve(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @RequestParam Map<String, String> parameters,
      Locale locale,
      Model model) {
    show(subjects.named(marketplace, market, subject), parameters, model);
    model.addAttribute("language", locale.toLanguageTag());
    return "rules/curve";
  }

  private <B> void show(Subject<B> subject, Map<String, String> parameters, Model model) {
    CurveSource<B> source =
        Curves.of(subject).orElseThrow(() -> new NoSuchRule(subject.id() + " has no curve"));
    List<Edition<B>> editions = editions(subject, parameters);
    B body = editions.getFirst().body();
    List<String> choices = source.over(body);
    String typed = parameters.getOrDefault(OVER, "");
    if (choices.isEmpty()) {
      throw new NoSuchRule(subject.id() + " has no rate that depends on a quantity");
    }
    String over = choices.contains(typed) ? typed : choices.getFirst();
    FactSheet sheet = sheet(source, editions, over);
    Entered entered = entered(subject, source, editions, over, sheet, parameters);
    EnteredFacts facts = EnteredFacts.of(entered, sheet);
    CurveView view =
        CurveView.of(
            source, editions, facts.facts(), over, end(parameters), look(source, parameters));
    model.addAttribute("head", SubjectHead.of(subject, SubjectHead.Part.CURVE));
    model.addAttribute("form", FactForm.of(sheet, entered, facts.refusals()));
    model.addAttribute("view", view);
    model.addAttribute("choices", choices);
    model.addAttribute("over", over);
    model.addAttribute("kept", source.ofPrice());
    model.addAttribute("look", look(source, parameters).name().toLowerCase(Locale.ROOT));
    model.addAttribute(
        "all", subject.timeline().revisions().stream().map(CurveView::keyed).toList());
    model.addAttribute("chosen", EditionKey.of(editions.getFirst().ref()).toString());
    model.addAttribute(
        "against", editions.size() > 1 ? EditionKey.of(editions.get(1).ref()).toString() : "none");
  }

  /** The edition in force, and the one before it, where nothing else is chosen. */
  private <B> List<Edition<B>> editions(Subject<B> subject, Map<String, String> parameters) {
    Instant now = clock.instant();
    List<Edition<B>> current =
        subject.timeline().periods().stream().map(period -> period.edition()).toList();
    String key = parameters.getOrDefault(EDITION, "");
    String against = parameters.getOrDefault(AGAINST, "");
    Edition<B> first =
        !key.isBlank()
            ? Subjects.edition(subject, key)
            : subject.timeline().at(now) instanceof InForce.Found<B>(var found)
                ? found
                : current.getLast();
    int place = current.indexOf(first);
    Optional<Edition<B>> second =
        against.equals("none")
            ? Optional.empty()
            : !against.isBlank()
                ? Optional.of(Subjects.edition(subject, against))
                : place > 0 ? Optional.of(current.get(place - 1)) : Optional.empty();
    List<Edition<B>> chosen = new ArrayList<>(List.of(first));
    second.filter(other -> !other.ref().equals(first.ref())).ifPresent(chosen::add);
    return chosen;
  }

  private static <B> FactSheet sheet(
      CurveSource<B> source, List<Edition<B>> editions, String over) {
    Map<String, FactDeclaration> facts = new LinkedHashMap<>();
    for (Edition<B> edition : editions) {
      source.sheet(edition.body(), over).facts().forEach(facts::putIfAbsent);
    }
    return new FactSheet(facts, Map.of());
  }

  /** What was typed; or, at first, what draws a curve: the first choices, or those of a case. */
  private <B> Entered entered(
      Subject<B> subject,
      CurveSource<B> source,
      List<Edition<B>> editions,
      String over,
      FactSheet sheet,
      Map<String, String> parameters) {
    if (sheet.facts().keySet().stream().anyMatch(parameters::containsKey)) {
      return Entered.of(parameters, sheet);
    }
    Entered first = Entered.of(firstChoices(sheet), sheet);
    List<Entered> candidates = new ArrayList<>(List.of(first));
    for (CaseResult result : cases.of(subject.id())) {
      for (TrialResult trial : result.trials()) {
        Map<String, String> typed = new LinkedHashMap<>();
        WorkedCases.parameters(trial.of().facts(), "", typed);
        candidates.add(Entered.of(typed, sheet));
      }
    }
    return candidates.stream()
        .distinct()
        .limit(CASES_TRIED)
        .filter(candidate -> {
          EnteredFacts facts = EnteredFacts.of(candidate, sheet);
          return facts.refusals().isEmpty()
              && editions.stream()
                  .allMatch(edition ->
                      source.draw(edition, facts.facts(), over, BigDecimal.ONE).curve() != null);
        })
        .findFirst()
        .orElse(first);
  }

  private static Map<String, String> firstChoices(FactSheet sheet) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (FactDeclaration fact : sheet.facts().values()) {
      if (fact.needed()
          && fact.type() instanceof FactType.WordFact(var words)
          && !words.isEmpty()) {
        choices.put(fact.name(), words.getFirst());
      }
    }
    return choices;
  }

  private static @Nullable BigDecimal end(Map<String, String> parameters) {
    String typed = parameters.getOrDefault(UP_TO, "").strip().replace(',', '.');
    if (!typed.matches("\\d{1,9}(\\.\\d{1,6})?")) {
      return null;
    }
    BigDecimal end = new BigDecimal(typed);
    return end.signum() > 0 ? end : null;
  }

  private static Look look(CurveSource<?> source, Map<String, String> parameters) {
    return switch (source.ofPrice() ? parameters.getOrDefault(SHOW, "") : "") {
      case "kept" -> Look.KEPT;
      case "share" -> Look.SHARE;
      default -> Look.CHARGE;
    };
  }

  /** Kept here so that the unit of a point is asked of the source once. */
  static String unit(Value point) {
    return switch (point) {
      case Value.Amount(var money) -> money.getCurrencyUnit().getCode();
      case Value.Measure(var number, var unit) -> unit.symbol();
      case Value other -> "";
    };
  }
}
