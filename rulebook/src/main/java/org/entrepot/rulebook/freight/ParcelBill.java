package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The bill of one kind of parcel while it is being made: lines, what they were computed on, what to
 * note, how it came about, and every reason against it.
 */
final class ParcelBill {

  final Parcel parcel;
  private final Edition<FreightEdition> edition;
  private final FreightEdition tariff;
  private final Map<String, BigDecimal> exact = new LinkedHashMap<>();
  private final List<ChargeLine> lines = new ArrayList<>();
  private final Map<String, Value> quantities = new LinkedHashMap<>();
  private final List<NotPublic> notPublic = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Step> working;
  private final List<Refusal> refusals = new ArrayList<>();
  private boolean unpriced;

  ParcelBill(Edition<FreightEdition> edition, Parcel parcel) {
    this.edition = edition;
    this.tariff = edition.body();
    this.parcel = parcel;
    this.working = new ArrayList<>(parcel.working());
  }

  List<ChargeLine> lines() {
    return lines;
  }

  /** The quantities that cards were read by. */
  Map<String, Value> quantities() {
    return quantities;
  }

  List<NotPublic> notPublic() {
    return notPublic;
  }

  List<String> notes() {
    return notes;
  }

  List<Step> working() {
    return working;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** Whether a charge has a quantity and no public rate, so that there can be no total. */
  boolean isUnpriced() {
    return unpriced;
  }

  Holding holds(@Nullable Condition condition) {
    return Holding.of(condition, parcel.facts(), tariff.facts().keySet());
  }

  /** What a form calls a declared fact, for the middle of a sentence. */
  String label(String fact) {
    FactDeclaration declared = FreightFacts.declared(tariff).get(fact);
    String label = declared == null ? fact : declared.label();
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** The exact amount of a charge so far; nothing where it was not charged. */
  BigDecimal exact(String code) {
    return exact.getOrDefault(code, BigDecimal.ZERO);
  }

  void readBy(String quantity, Value value) {
    quantities.put(quantity, value);
  }

  /** Leaves out a charge whose figure is not public, and says so. */
  void leaveOut(Charge charge, String because, String note) {
    notes.add(note);
    step(charge.label(), null, null, null, "not public: " + because);
    notPublic(charge, because);
  }

  private void notPublic(Charge charge, String because) {
    notPublic.add(
        new NotPublic(
            charge.code(), charge.label(), parcel.on(), charge.bornBy(), because, edition.ref()));
  }

  /** Answers the quantity of a charge without an amount. */
  void leaveUnpriced(CardCharge charge, Value quantity, String because) {
    unpriced = true;
    notes.add(charge.label() + ": " + because);
    step(charge.label(), quantity, null, null, because);
    notPublic(charge, because);
    if (charge.atLeast() != null) {
      quantities.put(charge.code() + "-at-least", new Value.Amount(charge.atLeast()));
    }
  }

  BigDecimal limited(
      String label, BigDecimal amount, @Nullable BigMoney atLeast, @Nullable BigMoney atMost) {
    BigDecimal limited = amount;
    if (atLeast != null && limited.compareTo(atLeast.getAmount()) < 0) {
      limited = atLeast.getAmount();
      step(label, amount(amount), null, amount(limited), "at least " + atLeast);
    }
    if (atMost != null && limited.compareTo(atMost.getAmount()) > 0) {
      limited = atMost.getAmount();
      step(label, amount(amount), null, amount(limited), "at most " + atMost);
    }
    return limited;
  }

  /** The one rounding point: one charge of one parcel; more parcels of the kind multiply it. */
  void bill(Charge charge, BigDecimal amount, @Nullable Value base, @Nullable Value rate) {
    exact.merge(charge.code(), amount, BigDecimal::add);
    Money one = Money.of(tariff.currency(), amount, tariff.roundingMode());
    if (one.getAmount().compareTo(amount) != 0) {
      step(
          charge.label(),
          amount(amount),
          null,
          new Value.Amount(one.toBigMoney()),
          Words.of(tariff.roundingMode()));
    }
    Money all = one.multipliedBy(parcel.pieces(), tariff.roundingMode());
    if (parcel.pieces().compareTo(BigDecimal.ONE) != 0) {
      step(
          charge.label(),
          new Value.Amount(one.toBigMoney()),
          new Value.Count(parcel.pieces()),
          new Value.Amount(all.toBigMoney()),
          "for each parcel");
    }
    lines.add(
        new ChargeLine(
            charge.code(),
            charge.label(),
            parcel.on(),
            charge.bornBy(),
            base,
            rate,
            all,
            charge.reversible(),
            edition.ref()));
  }

  void step(
      String what,
      @Nullable Value base,
      @Nullable Value rate,
      @Nullable Value amount,
      @Nullable String why) {
    working.add(new Step(what, base, rate, amount, why, edition.ref()));
  }

  void refuse(Reason reason, String about, String message) {
    refusals.add(new Refusal(reason, about, message));
  }

  void refuse(List<Refusal> reasons) {
    refusals.addAll(reasons);
  }

  void missing(Set<String> names, Charge charge) {
    for (String name : names) {
      refusals.add(
          new Refusal(
              Reason.FACT_MISSING,
              name,
              "‘"
                  + name
                  + (name.equals(FreightFacts.VOLUME) ? "’, or the three sides," : "’")
                  + " is needed for ‘"
                  + charge.label()
                  + "’"));
    }
  }

  Value.Amount amount(BigDecimal exactly) {
    return Words.amount(tariff.currency(), exactly);
  }

  String words(PricedBand band) {
    return Words.of(band, tariff.currency());
  }
}
