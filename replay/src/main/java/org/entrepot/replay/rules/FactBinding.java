package org.entrepot.replay.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the facts that an edition asks for out of a slice of an order: what the lines state, else
 * what is assumed, else nothing, so that the edition's own sheet decides. Money in another currency
 * than the rule's is converted at the assumed rate, to what a buyer could have paid: whole minor
 * units, half up.
 */
final class FactBinding {

  static final String LINES = "lines";

  private record Bound(
      String name,
      @Nullable CurrencyUnit currency,
      OrderVocabulary.Reader reader,
      @Nullable Value assumed) {}

  private final Assumptions assumptions;
  private final List<Bound> whole = new ArrayList<>();
  private final List<Bound> lines = new ArrayList<>();
  private final boolean byLine;

  FactBinding(SubjectId subject, FactSheet sheet, Assumptions assumptions) {
    this.assumptions = assumptions;
    FactSheet.@Nullable Group group = sheet.groups().get(LINES);
    this.byLine = group == null;
    Map<String, FactDeclaration> member = group == null ? Map.of() : group.member().facts();
    member.values().stream()
        .map(fact -> bound(subject, fact))
        .forEach(fact -> lines.add(sheet.facts().containsKey(fact.name) ? onlyStated(fact) : fact));
    sheet.facts().values().stream()
        .map(fact -> bound(subject, fact))
        .forEach(fact -> whole.add(member.containsKey(fact.name) ? onlyAssumed(fact) : fact));
  }

  private Bound bound(SubjectId subject, FactDeclaration fact) {
    return new Bound(
        fact.name(),
        fact.type() instanceof FactType.MoneyFact(var currency, var _exact) ? currency : null,
        OrderVocabulary.reader(fact.name()),
        assumptions.fact(subject.toString(), fact.name()).orElse(null));
  }

  /** Of the whole, where each line states it for itself: only what is assumed for all. */
  private static Bound onlyAssumed(Bound fact) {
    return new Bound(fact.name, fact.currency, (batch, line) -> null, fact.assumed);
  }

  /** Of a line, where the whole carries what is assumed for all lines. */
  private static Bound onlyStated(Bound fact) {
    return new Bound(fact.name, fact.currency, fact.reader, null);
  }

  /** Whether the rule sees one line at a time, as its sheet has no lines. */
  boolean byLine() {
    return byLine;
  }

  /** The facts of a whole slice. */
  Facts slice(OrderSlice slice, List<Refusal> refusals) {
    List<Facts> members = new ArrayList<>(slice.count());
    for (int i = 0; i < slice.count(); i++) {
      members.add(Facts.of(values(lines, slice.batch(), slice.line(i), refusals)));
    }
    Map<String, Value> first = values(whole, slice.batch(), slice.line(0), refusals);
    for (int i = 1; i < slice.count(); i++) {
      refuseDifference(slice, i, refusals);
    }
    return new Facts(first, Map.of(LINES, members));
  }

  /** The facts of one line alone. */
  Facts line(OrderSlice slice, int i, List<Refusal> refusals) {
    return Facts.of(values(whole, slice.batch(), slice.line(i), refusals));
  }

  private void refuseDifference(OrderSlice slice, int i, List<Refusal> refusals) {
    for (Bound fact : whole) {
      Value stated = fact.reader.read(slice.batch(), slice.line(i));
      Value firstStated = fact.reader.read(slice.batch(), slice.line(0));
      if (stated != null && firstStated != null && !stated.equals(firstStated)) {
        refusals.add(
            new Refusal(
                Refusal.Reason.FACT_INVALID,
                fact.name,
                "‘"
                    + fact.name
                    + "’ is one fact of the whole order, and its lines state both "
                    + firstStated.text()
                    + " and "
                    + stated.text()));
      }
    }
  }

  private Map<String, Value> values(
      List<Bound> facts, LineBatch batch, int line, List<Refusal> refusals) {
    Map<String, Value> values = LinkedHashMap.newLinkedHashMap(facts.size());
    for (Bound fact : facts) {
      Value stated = fact.reader.read(batch, line);
      Value value = stated == null ? fact.assumed : stated;
      if (value instanceof Value.Amount(var money) && fact.currency != null) {
        values.put(fact.name, new Value.Amount(converted(money, fact, refusals)));
      } else if (value != null) {
        values.put(fact.name, value);
      }
    }
    return values;
  }

  private BigMoney converted(BigMoney money, Bound fact, List<Refusal> refusals) {
    CurrencyUnit wanted = fact.currency;
    CurrencyUnit given = money.getCurrencyUnit();
    if (wanted == null || given.equals(wanted)) {
      return money;
    }
    Optional<BigDecimal> rate = assumptions.rate(given, wanted);
    if (rate.isEmpty()) {
      String key = Assumptions.rateKey(given, wanted);
      String currencies =
          "the rule is in " + wanted.getCode() + " and the order in " + given.getCode();
      refusals.add(
          new Refusal(
              Refusal.Reason.FACT_MISSING,
              key,
              currencies + ": assume a rate, as in " + key + "=1.25"));
    }
    // Without a rate nothing is computed; the amount only lets the sheet find its own refusals.
    return BigMoney.of(wanted, money.getAmount().multiply(rate.orElse(BigDecimal.ONE)))
        .rounded(wanted.getDecimalPlaces(), RoundingMode.HALF_UP);
  }
}
