package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.duty.DutyExpression;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Refusal;

/**
 * Which duty stands for an item, in the order in which sources win: a preference claimed with
 * proof, a rate that the declarant states, the tariff line of its code. A code of which several
 * lines with different duties begin gives all of them.
 */
final class DutyOfGoods {

  /** The duties that may stand for an item. */
  sealed interface Answer {
    /** Exactly one. */
    record One(DutyExpression duty, String why, EditionRef edition) implements Answer {}

    /** Several, of which the code does not say which. */
    record Several(List<DutyRates.Line> lines) implements Answer {}

    /** A preference is claimed that cannot stand. */
    record ClaimRefused(Refusal refusal) implements Answer {}

    /** None is known. */
    record None(String because) implements Answer {}
  }

  private final Edition<CustomsEdition> edition;
  private final DutyRates rates;

  DutyOfGoods(Edition<CustomsEdition> edition, DutyRates rates) {
    this.edition = edition;
    this.rates = rates;
  }

  Answer of(Goods goods) {
    return switch (PreferenceClaim.of(goods, edition.body().preferences())) {
      case PreferenceClaim.NotMade _n -> unclaimed(goods);
      case PreferenceClaim.Granted(var preference, var why) ->
          one(
              preference.rate().fraction(),
              why + " (" + PreferenceClaim.confidence(preference) + ")");
      case PreferenceClaim.Refused(var refusal) -> new Answer.ClaimRefused(refusal);
    };
  }

  private Answer unclaimed(Goods goods) {
    Facts facts = goods.facts();
    if (facts.value(ConsignmentFacts.DUTY_RATE).isPresent()) {
      return one(facts.rate(ConsignmentFacts.DUTY_RATE), "as the declarant states");
    }
    return goods
        .hsCode()
        .map(this::ofTheCode)
        .orElseGet(() -> new Answer.None("it has no HS code"));
  }

  private Answer one(BigDecimal rate, String why) {
    // 12 % and 12.0 % are one duty: what lies under both is summed before it is rounded.
    return new Answer.One(
        new DutyExpression.AdValorem(rate.stripTrailingZeros()), why, edition.ref());
  }

  private Answer ofTheCode(String code) {
    List<DutyRates.Line> lines = rates.lines(code);
    List<String> duties = lines.stream().map(line -> line.duty().text()).distinct().toList();
    if (lines.isEmpty()) {
      return new Answer.None("no public rate is known for code " + code);
    }
    if (duties.size() > 1) {
      return new Answer.Several(new ArrayList<>(lines));
    }
    DutyRates.Line line = lines.getFirst();
    return new Answer.One(line.duty(), "tariff line " + line.code(), line.edition());
  }
}
