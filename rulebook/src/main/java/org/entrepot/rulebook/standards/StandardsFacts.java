package org.entrepot.rulebook.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Value;

/** The facts that standards ask for. */
final class StandardsFacts {

  static final String JUDGED_BY = "judged-by";
  static final String OWN_EDITION = "edition-of-its-time";
  static final String THIS_EDITION = "this-edition";
  static final String GRACE = "grace";
  static final String DENOMINATOR = "denominator";
  static final String EXPECTED = "expected-orders";
  static final String FAILED_SO_FAR = "failed-so-far";
  static final String ORDERS = "orders";
  static final String WEEKS = "weeks";
  static final String APPEALS = "appeals";

  private static final FactType TIME = new FactType.TimeFact();
  private static final FactType DAY = new FactType.DayFact();
  private static final FactType WHOLE = new FactType.NumberFact(true);
  private static final FactType YES_NO = new FactType.YesNoFact();
  private static final FactType ANY_WORD = new FactType.WordFact(List.of());

  private StandardsFacts() {}

  static FactSheet sheet(StandardsEdition body) {
    List<FactDeclaration> facts = new ArrayList<>();
    facts.add(
        FactDeclaration.withFallback(
            JUDGED_BY,
            new FactType.WordFact(List.of(OWN_EDITION, THIS_EDITION)),
            "Each assessment is judged by",
            new Value.Word(OWN_EDITION)));
    facts.add(
        FactDeclaration.withFallback(GRACE, YES_NO, "Grace windows apply", new Value.YesNo(true)));
    Set<String> denominators = new LinkedHashSet<>();
    body.standards().stream()
        .filter(standard -> !standard.orOutOf().isEmpty())
        .flatMap(standard -> standard.denominators().stream())
        .forEach(count -> denominators.add(count.word()));
    if (!denominators.isEmpty()) {
      FactType word = new FactType.WordFact(List.copyOf(denominators));
      facts.add(FactDeclaration.optional(DENOMINATOR, word, "Orders in the denominator"));
    }
    facts.add(FactDeclaration.optional(EXPECTED, WHOLE, "Orders expected in the running window"));
    facts.add(
        FactDeclaration.withFallback(
            FAILED_SO_FAR,
            WHOLE,
            "Failures in the running window, where no orders are given",
            count(0)));
    return FactSheet.of(
        facts,
        new FactSheet.Group(ORDERS, "Orders", false, order(body)),
        new FactSheet.Group(WEEKS, "Weeks already counted", false, week()),
        new FactSheet.Group(APPEALS, "Appeals decided", false, appeal(body)));
  }

  private static FactSheet order(StandardsEdition body) {
    List<FactDeclaration> facts = new ArrayList<>();
    facts.add(FactDeclaration.optional("id", ANY_WORD, "Order"));
    facts.add(FactDeclaration.needed("placed", TIME, "Placed"));
    facts.add(
        FactDeclaration.optional(
            ShipByFamily.DAYS_TO_SHIP, new FactType.PeriodFact(), "Days to ship of a pre-order"));
    facts.add(
        FactDeclaration.optional(
            "ship-by", TIME, "Ship-by as a time, where it is already known; late after it"));
    facts.add(FactDeclaration.optional("handed-over", TIME, "Handed over and scanned"));
    facts.add(no("tracked", "Tracking number works"));
    facts.add(FactDeclaration.optional("cancelled", TIME, "Cancelled"));
    facts.add(
        FactDeclaration.withFallback(
            "cancelled-by",
            new FactType.WordFact(List.of("seller", "system", "buyer")),
            "Cancelled by",
            new Value.Word("seller")));
    facts.add(FactDeclaration.optional("promised", DAY, "Promised for"));
    facts.add(FactDeclaration.optional("delivered", TIME, "Delivered"));
    facts.add(FactDeclaration.optional("customer-absent", TIME, "Offered, and nobody was there"));
    List<String> causes =
        body.standards().stream()
            .flatMap(standard -> standard.excludes().stream())
            .map(Standard.Exclusion::cause)
            .distinct()
            .toList();
    if (!causes.isEmpty()) {
      facts.add(FactDeclaration.optional("cause", new FactType.WordFact(causes), "Cause"));
      facts.add(no("evidence", "The cause has been shown"));
    }
    return FactSheet.of(facts);
  }

  private static FactSheet week() {
    List<FactDeclaration> facts = new ArrayList<>();
    facts.add(FactDeclaration.needed("assessed", TIME, "Assessed after these seven days"));
    for (Count count : Count.values()) {
      facts.add(FactDeclaration.optional(count.word(), WHOLE, count.word().replace('-', ' ')));
    }
    return FactSheet.of(facts);
  }

  private static FactSheet appeal(StandardsEdition body) {
    List<String> codes = body.standards().stream().map(Standard::code).toList();
    FactType code = new FactType.WordFact(codes);
    return FactSheet.of(
        List.of(
            codes.size() == 1
                ? FactDeclaration.withFallback(
                    "standard", code, "Standard", new Value.Word(codes.getFirst()))
                : FactDeclaration.needed("standard", code, "Standard"),
            FactDeclaration.needed("assessed", DAY, "Against the assessment of"),
            FactDeclaration.needed("points", WHOLE, "Points that are left"),
            FactDeclaration.needed("decided", DAY, "Decided on")));
  }

  private static FactDeclaration no(String name, String label) {
    return FactDeclaration.withFallback(name, YES_NO, label, new Value.YesNo(false));
  }

  static Value count(long number) {
    return new Value.Count(BigDecimal.valueOf(number));
  }
}
