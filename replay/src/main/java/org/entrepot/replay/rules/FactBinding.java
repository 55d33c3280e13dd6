package org.entrepot.replay.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule.Pinned;
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
 * what is assumed, else nothing, so that the edition's own sheet decides. The lines are the members
 * of the sheet's group of lines or of goods. Money in another currency than the rule's is converted
 * at the assumed rate, to what a buyer could have paid: whole minor units, half up.
 */
final class FactBinding {

  static final String LINES = "lines";

  private record Bound(
      String name,
      @Nullable CurrencyUnit currency,
      OrderVocabulary.Reader reader,
      @Nullable Value assumed) {}

  private final Assumptions assumptions;
  private final @Nullable CurrencyUnit anyCurrency;
  private final boolean ofGoods;
  private final List<Bound> whole = new ArrayList<>();
  private final List<Bound> ofAllLines = new ArrayList<>();
  private final List<Bound> lines = new ArrayList<>();
  private final String group;
  private final boolean byLine;

  FactBinding(SubjectId subject, Pinned<?> pinned, Assumptions assumptions) {
    FactSheet sheet = pinned.sheet();
    this.assumptions = assumptions;
    this.anyCurrency = pinned.currency().orElse(null);
    this.ofGoods = GoodsVocabulary.isAskedBy(sheet);
    this.group = group(sheet);
    FactSheet.@Nullable Group members = sheet.groups().get(group);
    this.byLine = members == null;
    Map<String, FactDeclaration> member = members == null ? Map.of() : members.member().facts();
    member.values().stream()
        .map(fact -> bound(subject, fact))
        .forEach(fact -> lines.add(sheet.facts().containsKey(fact.name) ? onlyStated(fact) : fact));
    for (FactDeclaration fact : sheet.facts().values()) {
      Bound bound = bound(subject, fact);
      if (!member.containsKey(fact.name())) {
        whole.add(bound);
      } else if (fact.needed()) {
        ofAllLines.add(bound);
      } else {
        whole.add(onlyAssumed(bound));
      }
    }
  }

  /** The group of a sheet whose members are the lines of an order. */
  static String group(FactSheet sheet) {
    return GoodsVocabulary.isAskedBy(sheet) ? GoodsVocabulary.ITEMS : LINES;
  }

  private Bound bound(SubjectId subject, FactDeclaration fact) {
    return new Bound(
        fact.name(),
        fact.type() instanceof FactType.MoneyFact(var currency, var _exact)
            ? (currency == null ? anyCurrency : currency)
            : null,
        ofGoods ? GoodsVocabulary.reader(fact.name()) : OrderVocabulary.reader(fact.name()),
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
    List<Bound> all = ofTheWhole(slice);
    Map<String, Value> first = values(all, slice.batch(), slice.line(0), refusals);
    for (int i = 1; i < slice.count(); i++) {
      refuseDifference(all, slice, i, refusals);
    }
    return new Facts(first, Map.of(group, members));
  }

  private List<Bound> ofTheWhole(OrderSlice slice) {
    if (ofAllLines.isEmpty()) {
      return whole;
    }
    List<Bound> all = new ArrayList<>(whole);
    ofAllLines.forEach(fact -> all.add(isOfTheWhole(fact, slice) ? fact : onlyAssumed(fact)));
    return all;
  }

  /**
   * Whether the whole has what its lines state: where all state the same, or there is nothing
   * assumed for those that state different things.
   */
  private static boolean isOfTheWhole(Bound fact, OrderSlice slice) {
    Value first = fact.reader.read(slice.batch(), slice.line(0));
    for (int i = 0; i < slice.count(); i++) {
      Value stated = fact.reader.read(slice.batch(), slice.line(i));
      if (stated == null || (fact.assumed != null && !stated.equals(first))) {
        return false;
      }
    }
    return true;
  }

  /** The facts of one line alone. */
  Facts line(OrderSlice slice, int i, List<Refusal> refusals) {
    return Facts.of(values(whole, slice.batch(), slice.line(i), refusals));
  }

  /** An amount of an order that was converted, and how. */
  record Converted(String what, BigMoney from, BigDecimal rate, BigMoney to) {}

  /** The amounts of a slice that are converted: of each line, and of the whole. */
  List<Converted> converted(OrderSlice slice) {
    List<Converted> converted = new ArrayList<>();
    addConverted(byLine ? List.of() : ofTheWhole(slice), slice, 0, "", converted);
    for (int i = 0; i < slice.count(); i++) {
      String line = ", line " + slice.batch().word(slice.line(i), WordColumn.LINE);
      addConverted(byLine ? whole : lines, slice, i, line, converted);
    }
    return converted;
  }

  private void addConverted(
      List<Bound> facts, OrderSlice slice, int i, String where, List<Converted> converted) {
    for (Bound fact : facts) {
      Value stated = fact.reader.read(slice.batch(), slice.line(i));
      if ((stated == null ? fact.assumed : stated) instanceof Value.Amount(var money)
          && !money.isZero()
          && fact.currency != null) {
        assumptions
            .rate(money.getCurrencyUnit(), fact.currency)
            .ifPresent(rate ->
                converted.add(
                    new Converted(
                        fact.name + where, money, rate, converted(money, fact, List.of()))));
      }
    }
  }

  private static void refuseDifference(
      List<Bound> whole, OrderSlice slice, int i, List<Refusal> refusals) {
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
      if (ofGoods && value instanceof Value.Amount(var money) && money.isNegative()) {
        refuseNegative(fact, value, refusals);
      }
      if (value instanceof Value.Amount(var money) && fact.currency != null) {
        values.put(fact.name, new Value.Amount(converted(money, fact, refusals)));
      } else if (value != null) {
        values.put(fact.name, value);
      }
    }
    return values;
  }

  private static void refuseNegative(Bound fact, Value value, List<Refusal> refusals) {
    refusals.add(
        new Refusal(
            Refusal.Reason.FACT_INVALID,
            fact.name,
            "‘" + fact.name + "’ is " + value.text() + ": the discount is more than the price"));
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
