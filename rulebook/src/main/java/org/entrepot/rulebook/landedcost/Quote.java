package org.entrepot.rulebook.landedcost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.access.Access;
import org.entrepot.rulebook.access.AccessEdition;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.ConsignmentReader;
import org.entrepot.rulebook.customs.CustomsAssessment;
import org.entrepot.rulebook.customs.CustomsDuty;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.customs.DutyRates;
import org.entrepot.rulebook.customs.Goods;
import org.entrepot.rulebook.customs.Procedure;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.tariff.TariffEdition;
import org.entrepot.rulebook.tax.TaxEdition;
import org.entrepot.rulebook.tax.Taxable;
import org.entrepot.rulebook.tax.Taxes;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * One parcel's landed cost in reading order: the customs value, duty, tax on both, fees, and who
 * owes them. A quote is a receipt or a refusal that says what is missing; an estimate says that it
 * is one.
 */
final class Quote {

  private static final String INCOTERM_DDP = "ddp";

  private final Edition<LandedCostEdition> edition;
  private final Facts facts;
  private final Instant at;
  private final Books books;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private AccessEdition.Verdict access = AccessEdition.Verdict.ALLOW;

  Quote(Edition<LandedCostEdition> edition, Facts facts, Instant at, Books books) {
    this.edition = edition;
    this.facts = facts;
    this.at = at;
    this.books = books;
  }

  Outcome outcome() {
    if (facts.yes(ConsignmentFacts.ESTIMATE)) {
      return bracketed();
    }
    return once(CustomsDuty.Unknown.REFUSED);
  }

  private Outcome bracketed() {
    Outcome high = new Quote(edition, facts, at, books).once(CustomsDuty.Unknown.HIGH);
    Outcome low = new Quote(edition, facts, at, books).once(CustomsDuty.Unknown.LOW);
    if (high instanceof Outcome.Answer most && low instanceof Outcome.Answer least) {
      Map<String, Value> results = new LinkedHashMap<>(most.results());
      List<String> notes = new ArrayList<>(most.notes());
      boolean open = !most.results().equals(least.results());
      if (open) {
        least
            .results()
            .forEach((name, value) -> {
              if (!value.equals(most.results().get(name))) {
                results.put(name + "-low", value);
              }
            });
        notes.add(
            "an estimate: a duty is not known; the lines show the high end, the low end stands"
                + " beside it");
      }
      return new Outcome.Answer(most.lines(), most.notPublic(), results, notes, most.working());
    }
    return high;
  }

  private Outcome once(CustomsDuty.Unknown unknown) {
    checkAccess();
    checkCodes();
    InForce<CustomsEdition> customs = consult(edition.body().customs(), CustomsEdition.class);
    InForce<TaxEdition> tax = consult(edition.body().tax(), TaxEdition.class);
    if (customs instanceof InForce.Found<CustomsEdition>(var regime)
        && tax instanceof InForce.Found<TaxEdition>(var taxes)) {
      refusals.addAll(taxes.body().unanswerable(facts));
      return switch (ConsignmentReader.read(regime, facts, at)) {
        case ConsignmentReader.Reading.Not(var reasons) -> refused(reasons);
        case ConsignmentReader.Reading.Read(var consignment) ->
            assessed(regime, taxes, consignment, unknown);
      };
    }
    return refused(List.of());
  }

  private <B> InForce<B> consult(SubjectId id, Class<B> body) {
    InForce<B> found = books.consult(id, body, at);
    if (found instanceof InForce.None<B> none) {
      refusals.add(new Refusal(Reason.NO_EDITION, id.toString(), none.sentence()));
    }
    return found;
  }

  /** Goods that may not be sent are not quoted; a formal declaration is said beside the figures. */
  private void checkAccess() {
    SubjectId subject = edition.body().access();
    if (subject == null
        || !(consult(subject, AccessEdition.class)
            instanceof InForce.Found<AccessEdition>(var rules))) {
      return;
    }
    switch (Access.judge(rules, facts, at, books)) {
      case Access.Judgement.Not(var reasons) -> refusals.addAll(reasons);
      case Access.Judgement.Judged(var verdict, var reasons, var steps) -> {
        working.addAll(steps);
        access = verdict;
        if (verdict == AccessEdition.Verdict.BLOCK) {
          reasons.forEach(
              reason -> refusals.add(new Refusal(Reason.NOT_COVERED, subject.toString(), reason)));
        } else {
          notes.addAll(reasons);
        }
      }
    }
  }

  private void checkCodes() {
    boolean prepaid = facts.word(ConsignmentFacts.INCOTERM).equals(INCOTERM_DDP);
    if (!edition.body().hsCodeNeeded() || !prepaid) {
      return;
    }
    List<Facts> items = facts.group(ConsignmentFacts.ITEMS);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).value(ConsignmentFacts.HS_CODE).isEmpty()) {
        String name = items.get(i).value("description").map(Value::text).orElse("item " + (i + 1));
        refusals.add(
            new Refusal(
                Reason.FACT_MISSING,
                ConsignmentFacts.ITEMS + "[" + i + "]." + ConsignmentFacts.HS_CODE,
                "‘" + name + "’ needs its HS code: without it duties cannot be prepaid"));
      }
    }
  }

  private Outcome assessed(
      Edition<CustomsEdition> regime,
      Edition<TaxEdition> taxes,
      Consignment consignment,
      CustomsDuty.Unknown unknown) {
    working.addAll(consignment.working());
    CustomsDuty.Bracket bracket =
        new CustomsDuty.Bracket(
            unknown,
            edition.body().unknownDutyLow().fraction(),
            edition.body().unknownDutyHigh().fraction());
    return switch (CustomsDuty.of(regime, consignment, rates(regime), bracket)) {
      case CustomsAssessment.Refused(var reasons, var steps) -> {
        working.addAll(steps);
        yield refused(reasons);
      }
      case CustomsAssessment.Assessed assessed -> {
        working.addAll(assessed.working());
        lines.addAll(assessed.lines());
        tax(regime.body(), taxes, consignment, assessed);
        fees(consignment);
        yield refusals.isEmpty()
            ? receipt(regime.body(), consignment, assessed)
            : refused(List.of());
      }
    };
  }

  private DutyRates rates(Edition<CustomsEdition> regime) {
    SubjectId tariff = regime.body().tariff();
    if (tariff != null
        && books.consult(tariff, TariffEdition.class, at)
            instanceof InForce.Found<TariffEdition>(var table)) {
      return code -> table.body().lines(code, table.ref());
    }
    return code -> List.of();
  }

  private void tax(
      CustomsEdition regime,
      Edition<TaxEdition> taxes,
      Consignment consignment,
      CustomsAssessment.Assessed assessed) {
    if (assessed.procedure().tax() == Procedure.TaxPoint.NONE) {
      return;
    }
    List<Taxable> taxables = new ArrayList<>();
    for (Goods goods : consignment.goods()) {
      BigMoney customsValue =
          regime.valuation() == CustomsEdition.Valuation.CIF
              ? goods.value().plus(goods.freight()).plus(goods.insurance())
              : goods.value();
      taxables.add(
          new Taxable(
              goods.id(),
              goods.value(),
              goods.freight(),
              goods.insurance(),
              customsValue,
              assessed.dutyByItem().getOrDefault(goods.id(), BigMoney.zero(regime.currency())),
              goods.facts()));
    }
    boolean atImport = assessed.procedure().tax() == Procedure.TaxPoint.AT_IMPORT;
    Taxes.Computed computed = Taxes.of(taxes, taxables, atImport);
    lines.addAll(computed.lines());
    working.addAll(computed.working());
  }

  private void fees(Consignment consignment) {
    CurrencyUnit currency = consignment.intrinsicValue().getCurrencyUnit();
    BigMoney due = new Receipt(edition.body(), currency, lines).charges().toBigMoney();
    for (LandedCostEdition.ServiceFee fee : edition.body().fees()) {
      boolean holds = fee.when() == null || fee.when().holds(consignment.facts());
      boolean wanted = !Boolean.TRUE.equals(fee.onlyIfDue()) || due.isPositive();
      if (holds && wanted) {
        fee(fee, due, currency);
      }
    }
  }

  private void fee(LandedCostEdition.ServiceFee fee, BigMoney due, CurrencyUnit currency) {
    BigMoney amount = fee.fixed() == null ? BigMoney.zero(currency) : fee.fixed();
    BigDecimal share = fee.ofCharges() == null ? BigDecimal.ZERO : fee.ofCharges().fraction();
    amount = amount.plus(due.multipliedBy(share));
    amount = fee.atLeast() != null && amount.isLessThan(fee.atLeast()) ? fee.atLeast() : amount;
    working.add(
        new Step(
            fee.label(),
            new Value.Amount(due),
            fee.ofCharges(),
            new Value.Amount(amount),
            "of duties and taxes",
            edition.ref()));
    lines.add(
        new ChargeLine(
            fee.code(),
            fee.label(),
            "consignment",
            Payer.BUYER,
            new Value.Amount(due),
            fee.ofCharges(),
            amount.toMoney(RoundingMode.HALF_UP),
            false,
            edition.ref()));
  }

  private Outcome receipt(
      CustomsEdition regime, Consignment consignment, CustomsAssessment.Assessed assessed) {
    String note = assessed.procedure().note();
    if (note != null) {
      notes.add(note);
    }
    boolean prepaid = facts.word(ConsignmentFacts.INCOTERM).equals(INCOTERM_DDP);
    Receipt receipt = new Receipt(edition.body(), regime.currency(), lines);
    Map<String, Value> results = receipt.results(consignment, assessed, prepaid, access);
    Validity.expires(edition, at, books)
        .ifPresent(end -> results.put("expires", new Value.Moment(end)));
    return new Outcome.Answer(lines, results, notes, working);
  }

  private Outcome refused(List<Refusal> more) {
    refusals.addAll(more);
    return new Outcome.Refused(refusals.stream().distinct().toList(), notes, working);
  }
}
