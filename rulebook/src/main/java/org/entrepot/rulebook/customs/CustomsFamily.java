package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The family {@code customs}: which procedure a consignment falls under and what duty it owes. */
public final class CustomsFamily implements Family<CustomsEdition> {

  @Override
  public String name() {
    return "customs";
  }

  @Override
  public String purpose() {
    return "Which way a consignment takes through customs, and what duty it owes";
  }

  @Override
  public Class<CustomsEdition> body() {
    return CustomsEdition.class;
  }

  @Override
  public Map<SubjectId, String> consults(CustomsEdition body) {
    return body.tariff() == null ? Map.of() : Map.of(body.tariff(), "tariff");
  }

  @Override
  public FactSheet asks(CustomsEdition body) {
    return ConsignmentFacts.sheet(body.facts());
  }

  @Override
  public Kernel kernel(Edition<CustomsEdition> edition, Facts facts) throws BeyondKernelException {
    return DutyKernel.of(edition, facts);
  }

  @Override
  public Set<LineNumber> kernelNumbers(CustomsEdition body) {
    return DutyKernel.OF_ITEM;
  }

  @Override
  public Optional<CurrencyUnit> currency(CustomsEdition body, Books books) {
    return Optional.of(body.currency());
  }

  @Override
  public void check(CustomsEdition body, Findings findings) {
    if (body.exchangeMaxAge().unit() != Unit.DAY) {
      findings.report(Rule.RB_05, "exchange-max-age", "an age is stated in days, such as 7 days");
    }
    for (int i = 0; i < body.exciseGoods().size(); i++) {
      String code = body.exciseGoods().get(i);
      if (!code.matches("\\d{2,10}")) {
        findings.report(
            Rule.RB_04,
            "excise-goods[" + i + "]",
            "‘" + code + "’ is no beginning of a tariff code: 2 to 10 digits");
      }
    }
    if (body.procedures().isEmpty()) {
      findings.report(Rule.RB_03, "procedures", "at least one procedure is needed");
    }
    Map<String, FactDeclaration> whole =
        ConsignmentFacts.ofTheConsignment(body.currency(), body.facts());
    Map<String, FactDeclaration> item = ConsignmentFacts.ofAnItem(body.currency(), body.facts());
    Set<@Nullable Condition> seen = new HashSet<>();
    for (int i = 0; i < body.procedures().size(); i++) {
      Procedure procedure = body.procedures().get(i);
      Findings at = findings.at("procedures[" + i + "]");
      if (procedure.when() == null && i + 1 < body.procedures().size()) {
        at.report(
            Rule.RB_13,
            "",
            "‘" + procedure.name() + "’ covers every consignment: what follows never applies");
      } else if (!seen.add(procedure.when())) {
        at.report(
            Rule.RB_13, "when", "an earlier procedure has the same condition: this never applies");
      }
      if (procedure.when() != null) {
        ConditionCheck.check(procedure.when(), whole, at.at("when"));
      }
      treatment(procedure.duty(), body, item, at.at("duty"));
    }
    for (int i = 0; i < body.preferences().size(); i++) {
      Preference preference = body.preferences().get(i);
      Findings at = findings.at("preferences[" + i + "]");
      ConditionCheck.check(preference.when(), item, at.at("when"));
      for (int j = 0; j < preference.proofs().size(); j++) {
        BigMoney upTo = preference.proofs().get(j).upTo();
        if (upTo != null) {
          currency(upTo, body, "proofs[" + j + "].up-to", at);
        }
      }
    }
  }

  private static void treatment(
      DutyTreatment duty, CustomsEdition body, Map<String, FactDeclaration> item, Findings at) {
    switch (duty) {
      case DutyTreatment.Free(var free) -> affirmed(free, "free", at);
      case DutyTreatment.OfTheLine(var line) -> affirmed(line, "of-the-line", at);
      case DutyTreatment.PerLine(var amount, var digits) -> {
        currency(amount, body, "per-line", at);
        if (digits < 2 || digits > 10) {
          at.report(
              Rule.RB_04,
              "line-digits",
              "codes are told apart by 2 to 10 digits, not by " + digits);
        }
      }
      case DutyTreatment.PerItem(var amount) -> currency(amount, body, "per-item", at);
      case DutyTreatment.Share share -> {
        if (share.less() != null) {
          currency(share.less(), body, "less", at);
        }
        for (int i = 0; i < share.additions().size(); i++) {
          ConditionCheck.check(
              share.additions().get(i).when(), item, at.at("additions[" + i + "].when"));
        }
      }
    }
  }

  private static void affirmed(boolean yes, String field, Findings at) {
    if (!yes) {
      at.report(Rule.RB_04, field, "write yes, or another treatment");
    }
  }

  private static void currency(BigMoney amount, CustomsEdition body, String field, Findings at) {
    if (!amount.getCurrencyUnit().equals(body.currency())) {
      at.report(
          Rule.RB_12, field, amount + " is not in " + body.currency() + ", the regime’s currency");
    }
  }

  @Override
  public Outcome compute(Edition<CustomsEdition> edition, Facts facts, Instant at, Books books) {
    CustomsDuty.Bracket none =
        new CustomsDuty.Bracket(CustomsDuty.Unknown.REFUSED, BigDecimal.ZERO, BigDecimal.ZERO);
    return switch (ConsignmentReader.read(edition, facts, at)) {
      case ConsignmentReader.Reading.Not(var refusals) -> new Outcome.Refused(refusals, List.of());
      case ConsignmentReader.Reading.Read(var consignment) ->
          switch (CustomsDuty.of(edition, consignment, code -> List.of(), none)) {
            case CustomsAssessment.Refused(var refusals, var steps) ->
                new Outcome.Refused(refusals, steps);
            case CustomsAssessment.Assessed assessed -> answer(assessed);
          };
    };
  }

  private static Outcome answer(CustomsAssessment.Assessed assessed) {
    BigMoney duty = BigMoney.zero(assessed.customsValue().getCurrencyUnit());
    for (var line : assessed.lines()) {
      duty = duty.plus(line.amount());
    }
    Map<String, Value> results = new LinkedHashMap<>();
    results.put("customs-value", new Value.Amount(assessed.customsValue()));
    results.put("duty", new Value.Amount(duty));
    results.put("procedure", new Value.Word(assessed.procedure().name()));
    return new Outcome.Answer(assessed.lines(), results, List.of(), assessed.working());
  }
}
