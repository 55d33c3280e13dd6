package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.ContentWords;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes for a parcel between two editions, by kind of parcel and range of its quantity:
 * “over 3 L up to 5 L: was EUR 2.10 + EUR 1.50 per L, becomes EUR 9.00”.
 */
final class FreightDiff {

  private static final BigDecimal BEYOND = new BigDecimal("1.25");

  private final Edition<FreightEdition> was;
  private final Edition<FreightEdition> becomes;
  private final String quantity;
  private final BigDecimal upTo;
  private final @Nullable Unit unit;

  private FreightDiff(
      Edition<FreightEdition> was, Edition<FreightEdition> becomes, String quantity) {
    this.was = was;
    this.becomes = becomes;
    this.quantity = quantity;
    BigDecimal last = QuantityCurve.lastBound(was.body(), quantity);
    this.upTo = last.max(QuantityCurve.lastBound(becomes.body(), quantity)).multiply(BEYOND);
    this.unit = QuantityCurve.unit(was.body(), quantity);
  }

  /** Fields that the differences by parcel, and those of charges and lanes, tell in full. */
  private static final Set<String> TOLD = Set.of("charges", "other-lanes");

  /**
   * The differences by parcel, then all others. Where the editions are not read by one and the same
   * quantity, or nothing can be told of it, all is told part by part.
   */
  static List<Difference> between(Edition<FreightEdition> was, Edition<FreightEdition> becomes) {
    List<Difference> differences = new ArrayList<>(byParcel(was, becomes));
    List<Change> others = new ArrayList<>();
    if (!differences.isEmpty()) {
      others.addAll(ChargeWords.changes(was.body(), becomes.body()));
    }
    others.addAll(
        ContentWords.between(
            was.content().part("values"),
            becomes.content().part("values"),
            differences.isEmpty() ? Set.of() : TOLD));
    if (!others.isEmpty()) {
      differences.add(new Difference(List.of(), others));
    }
    return differences;
  }

  private static List<Difference> byParcel(
      Edition<FreightEdition> was, Edition<FreightEdition> becomes) {
    Set<String> both = new LinkedHashSet<>(QuantityCurve.quantities(was.body()));
    both.retainAll(QuantityCurve.quantities(becomes.body()));
    boolean oneCurrency = was.body().currency().equals(becomes.body().currency());
    if (both.size() != 1 || !oneCurrency) {
      return List.of();
    }
    FreightDiff diff = new FreightDiff(was, becomes, both.iterator().next());
    return diff.upTo.signum() == 0 ? List.of() : diff.differences();
  }

  private List<Difference> differences() {
    Map<List<Change>, List<String>> grouped = new LinkedHashMap<>();
    for (FreightScenarios.Scenario scenario : FreightScenarios.of(was.body(), becomes.body())) {
      List<Change> changes = changes(scenario.facts());
      if (!changes.isEmpty()) {
        grouped.computeIfAbsent(changes, same -> new ArrayList<>()).add(scenario.words());
      }
    }
    List<Difference> differences = new ArrayList<>();
    grouped.forEach((changes, kinds) -> differences.add(new Difference(kinds, changes)));
    return differences;
  }

  private List<Change> changes(Facts facts) {
    QuantityCurve before = QuantityCurve.ofCards(was, known(was.body(), facts), quantity, upTo);
    QuantityCurve after =
        QuantityCurve.ofCards(becomes, known(becomes.body(), facts), quantity, upTo);
    if (before instanceof QuantityCurve.Drawn(var old, var u)
        && after instanceof QuantityCurve.Drawn(var now, var v)) {
      return byRange(old, now);
    }
    String old = words(before);
    String now = words(after);
    return old.equals(now) ? List.of() : List.of(new Change("any " + quantity, old, now));
  }

  /** Only the facts that an edition knows: the other may tell more kinds apart. */
  private static Facts known(FreightEdition tariff, Facts facts) {
    Map<String, Value> known = new LinkedHashMap<>(facts.values());
    known.keySet().retainAll(FreightFacts.known(tariff).keySet());
    return Facts.of(known);
  }

  private List<Change> byRange(Curve old, Curve now) {
    List<Change> changes = new ArrayList<>();
    for (Curve.Bounds part : old.partsWith(now)) {
      String before = old.pieceAt(part.from()).map(this::words).orElse("no public rate");
      String after = now.pieceAt(part.from()).map(this::words).orElse("no public rate");
      if (!before.equals(after)) {
        changes.add(new Change(range(part, old.grid()), before, after));
      }
    }
    return changes;
  }

  private String range(Curve.Bounds part, BigDecimal grid) {
    BigDecimal over = part.from().subtract(grid);
    BigDecimal last = part.to() == null ? upTo : part.to().subtract(grid);
    String from = over.signum() == 0 ? "" : "over " + shown(over);
    String to = last.compareTo(upTo) >= 0 ? "" : "up to " + shown(last);
    return from.isEmpty() && to.isEmpty()
        ? "any " + quantity
        : from + (from.isEmpty() || to.isEmpty() ? "" : " ") + to;
  }

  private String shown(BigDecimal base) {
    return unit == null
        ? new Value.Count(base).text()
        : new Value.Measure(base.divide(unit.toBase(), MathContext.DECIMAL128), unit).text();
  }

  private String words(Piece piece) {
    CurrencyUnit currency = was.body().currency();
    String fixed = Words.amount(currency, piece.intercept()).text();
    if (piece.slope().signum() == 0) {
      return fixed;
    }
    BigDecimal perUnit =
        unit == null ? piece.slope() : piece.slope().multiply(unit.toBase(), new MathContext(12));
    String each =
        Words.amount(currency, perUnit).text() + (unit == null ? " each" : " per " + unit.symbol());
    return piece.intercept().signum() == 0 ? each : fixed + " + " + each;
  }

  private String words(QuantityCurve curve) {
    return switch (curve) {
      case QuantityCurve.Refused(var refusals) ->
          String.join("; ", refusals.stream().map(Refusal::message).toList());
      case QuantityCurve.Drawn(var drawn, var u) ->
          drawn.pieces().isEmpty()
              ? "no public rate"
              : String.join("; ", drawn.pieces().stream().map(p -> inPart(p, drawn)).toList());
    };
  }

  private String inPart(Piece piece, Curve curve) {
    return range(new Curve.Bounds(piece.from(), piece.to()), curve.grid()) + ": " + words(piece);
  }
}
