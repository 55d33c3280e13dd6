package org.entrepot.rulebook.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;

/** The family {@code calendar}: working days, and the day on which something falls due. */
public final class CalendarFamily implements Family<CalendarEdition> {

  static final String START = "start";
  static final String ADD = "add";
  static final String UNTIL = "until";
  static final String ROLL = "roll";
  static final String MONTH_END = "month-end";
  static final String LAYER = "layer";

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public String purpose() {
    return "Which days are worked, and the day on which something falls due";
  }

  @Override
  public Class<CalendarEdition> body() {
    return CalendarEdition.class;
  }

  @Override
  public void check(CalendarEdition body, Findings findings) {
    new CalendarChecks(body, findings).run();
  }

  @Override
  public FactSheet asks(CalendarEdition body) {
    List<FactDeclaration> facts = new ArrayList<>();
    facts.add(FactDeclaration.needed(START, new FactType.DayFact(), "Start"));
    facts.add(FactDeclaration.optional(ADD, new FactType.PeriodFact(), "Due after"));
    facts.add(FactDeclaration.optional(UNTIL, new FactType.DayFact(), "Working days until"));
    facts.add(
        FactDeclaration.withFallback(
            ROLL,
            new FactType.WordFact(List.of("none", "following", "preceding", "modified-following")),
            "A due day off moves to",
            new Value.Word("none")));
    facts.add(
        FactDeclaration.withFallback(
            MONTH_END,
            new FactType.WordFact(List.of("as-it-falls", "kept", "always")),
            "End of a month",
            new Value.Word("as-it-falls")));
    if (!body.layers().isEmpty()) {
      List<String> layers = List.copyOf(body.layers().keySet());
      facts.add(FactDeclaration.optional(LAYER, new FactType.WordFact(layers), "Days off also of"));
    }
    return FactSheet.of(facts);
  }

  @Override
  public List<Difference> differences(
      Edition<CalendarEdition> was, Edition<CalendarEdition> becomes) {
    List<Change> changes = CalendarChanges.between(was.body(), becomes.body());
    return changes.isEmpty() ? List.of() : List.of(new Difference(List.of(), changes));
  }

  @Override
  public Outcome compute(Edition<CalendarEdition> edition, Facts facts, Instant at, Books books) {
    return new CalendarAnswer(edition, facts, books).outcome();
  }
}
