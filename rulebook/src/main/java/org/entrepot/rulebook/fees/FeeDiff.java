package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.ContentWords;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes for a seller between two editions, by kind of order and range of price, in words and
 * numbers: {@code BRL 80.00–99.99: was 14% + BRL 4.00, becomes 14% + BRL 16.00}. Beside the ranges
 * of price stand the charges that depend on more than it; nothing that changes is left out.
 */
public final class FeeDiff {

  private FeeDiff() {}

  /** The differences; kinds of order for which nothing changes are left out. */
  public static List<Difference> between(Edition<FeeEdition> was, Edition<FeeEdition> becomes) {
    Map<List<Change>, List<FeeScenarios.Scenario>> grouped = new LinkedHashMap<>();
    List<FeeScenarios.Scenario> all = FeeScenarios.of(was.body(), becomes.body());
    for (FeeScenarios.Scenario scenario : all) {
      List<Change> changes = changes(was, becomes, scenario.facts());
      if (!changes.isEmpty()) {
        grouped.computeIfAbsent(changes, same -> new ArrayList<>()).add(scenario);
      }
    }
    List<Difference> differences = new ArrayList<>();
    grouped.forEach((changes, kinds) ->
        differences.add(new Difference(FeeScenarios.words(kinds, all), changes)));
    List<Change> others =
        ContentWords.between(
            was.content().part("values"), becomes.content().part("values"), Set.of("variants"));
    if (!others.isEmpty()) {
      differences.add(new Difference(List.of(), others));
    }
    return differences;
  }

  private static List<Change> changes(
      Edition<FeeEdition> was, Edition<FeeEdition> becomes, Facts facts) {
    PriceCurve before = PriceCurve.of(was, known(was.body(), facts));
    PriceCurve after = PriceCurve.of(becomes, known(becomes.body(), facts));
    if (before instanceof PriceCurve.Drawn(var v, var old)
        && after instanceof PriceCurve.Drawn(var w, var now)
        && was.body().currency().equals(becomes.body().currency())) {
      List<Change> changes = byRange(old, now, was.body().currency());
      changes.addAll(
          ChargeWords.changes(was.body(), v, becomes.body(), w, facts.values().keySet()));
      return changes;
    }
    String old = words(before, was.body().currency());
    String now = words(after, becomes.body().currency());
    return old.equals(now) ? List.of() : List.of(new Change("any price", old, now));
  }

  /** Only the facts that an edition declares: the other edition may tell more kinds apart. */
  private static Facts known(FeeEdition fees, Facts facts) {
    Map<String, Value> known = new LinkedHashMap<>(facts.values());
    known.keySet().retainAll(fees.facts().keySet());
    return Facts.of(known);
  }

  private static List<Change> byRange(Curve was, Curve becomes, CurrencyUnit currency) {
    List<Change> changes = new ArrayList<>();
    for (Curve.Bounds part : was.partsWith(becomes)) {
      Optional<Piece> old = was.pieceAt(part.from());
      Optional<Piece> now = becomes.pieceAt(part.from());
      String before = old.map(piece -> words(piece, currency)).orElse(null);
      String after = now.map(piece -> words(piece, currency)).orElse(null);
      if (before == null ? after != null : !before.equals(after)) {
        changes.add(new Change(range(part, was.grid(), currency), before, after));
      }
    }
    return changes;
  }

  private static String range(Curve.Bounds part, BigDecimal grid, CurrencyUnit currency) {
    String from = money(part.from(), currency);
    @Nullable BigDecimal to = part.to();
    if (to == null) {
      return part.from().signum() == 0 ? "any price" : "from " + from;
    }
    BigDecimal last = to.subtract(grid).setScale(currency.getDecimalPlaces());
    return from + "–" + last.toPlainString();
  }

  /** A piece as a rule: rate and fixed amount. */
  static String words(Piece piece, CurrencyUnit currency) {
    String rate = new Value.Proportion(piece.slope()).text();
    if (piece.slope().signum() == 0) {
      return money(piece.intercept(), currency);
    }
    return switch (piece.intercept().signum()) {
      case 0 -> rate;
      case 1 -> rate + " + " + money(piece.intercept(), currency);
      default -> rate + " − " + money(piece.intercept().negate(), currency);
    };
  }

  private static String words(PriceCurve curve, CurrencyUnit currency) {
    return switch (curve) {
      case PriceCurve.Refused(var refusals) ->
          String.join("; ", refusals.stream().map(FeeDiff::words).toList());
      case PriceCurve.Drawn(var variant, var drawn) ->
          String.join("; ", drawn.pieces().stream().map(piece -> words(piece, currency)).toList());
    };
  }

  private static String words(Refusal refusal) {
    return refusal.reason() == Refusal.Reason.NO_PUBLIC_RATE
        ? "no public rate for " + refusal.message()
        : refusal.message();
  }

  private static String money(BigDecimal amount, CurrencyUnit currency) {
    return new Value.Amount(BigMoney.of(currency, amount)).text();
  }
}
