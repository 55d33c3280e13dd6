package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.joda.money.Money;

/**
 * The bill of one or more parcels under one edition. Results are the sum of each charge, of each
 * payer and in total; of a single kind of parcel also the quantities that were charged for. A
 * charge that is not public is no part of any sum, and stands beside the lines; where a rate is not
 * public and the card answers the quantity only, there is no total.
 */
final class FreightBill {

  static final String TOTAL = "total";
  private static final String PARCEL = "parcel";

  private final Edition<FreightEdition> edition;
  private final Facts facts;
  private final List<ChargeLine> lines = new ArrayList<>();
  private final Map<String, Value> quantities = new LinkedHashMap<>();
  private final List<NotPublic> notPublic = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private boolean unpriced;

  FreightBill(Edition<FreightEdition> edition, Facts facts) {
    this.edition = edition;
    this.facts = facts;
  }

  Outcome outcome() {
    List<Facts> members = facts.group(FreightFacts.LINES);
    if (members.isEmpty()) {
      add(facts, PARCEL, "");
    }
    for (int i = 0; i < members.size(); i++) {
      Facts line = members.get(i).within(facts);
      String name = line.value(FreightFacts.ID).map(Value::text).orElse(Integer.toString(i + 1));
      add(line, name, FreightFacts.LINES + "[" + i + "].");
    }
    if (members.size() > 1) {
      quantities.clear();
    }
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals, working);
    }
    notes.addAll(edition.body().notes());
    return new Outcome.Answer(
        lines, notPublic, results(), notes.stream().distinct().toList(), working);
  }

  private void add(Facts parcel, String on, String where) {
    switch (ParcelReader.read(edition, parcel, on)) {
      case Parcel.Reading.Not(var reasons) -> refuse(reasons, where);
      case Parcel.Reading.Ready(var read) -> {
        ParcelBill charges = ParcelCharges.of(edition, read);
        lines.addAll(charges.lines());
        quantities.putAll(charges.quantities());
        notPublic.addAll(charges.notPublic());
        notes.addAll(charges.notes());
        working.addAll(charges.working());
        refuse(charges.refusals(), where);
        unpriced |= charges.isUnpriced();
      }
    }
  }

  private void refuse(List<Refusal> reasons, String where) {
    for (Refusal reason : reasons) {
      refusals.add(new Refusal(reason.reason(), where + reason.about(), reason.message()));
    }
  }

  private Map<String, Value> results() {
    Map<String, Money> byCode = new LinkedHashMap<>();
    Map<Payer, Money> byPayer = new EnumMap<>(Payer.class);
    Money total = Money.zero(edition.body().currency());
    for (ChargeLine line : lines) {
      byCode.merge(line.code(), line.amount(), Money::plus);
      byPayer.merge(line.payer(), line.amount(), Money::plus);
      total = total.plus(line.amount());
    }
    Map<String, Value> results = new LinkedHashMap<>(quantities);
    byCode.forEach((code, sum) -> results.put(code, amount(sum)));
    if (!unpriced) {
      byPayer.forEach(
          (payer, sum) -> results.put(payer.name().toLowerCase(Locale.ROOT), amount(sum)));
      results.put(TOTAL, amount(total));
    }
    return results;
  }

  private static Value amount(Money money) {
    return new Value.Amount(money.toBigMoney());
  }
}
