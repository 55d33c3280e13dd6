package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.rulebook.duty.DutyExpression;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;

/**
 * Which duty stands for an item, in the order in which sources win: a rate that the declarant
 * states, a preference claimed with proof, the tariff line of its code. A code of which several
 * lines with different duties begin gives all of them.
 */
final class DutyOfGoods {

  /** The duties that may stand for an item. */
  sealed interface Answer {
    /** Exactly one. */
    record One(DutyExpression duty, String why, EditionRef edition) implements Answer {}

    /** Several, of which the code does not say which. */
    record Several(List<DutyRates.Line> lines) implements Answer {}

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
    Facts facts = goods.facts();
    Optional<Value> stated = facts.value(ConsignmentFacts.DUTY_RATE);
    if (stated.isPresent()) {
      BigDecimal rate = facts.rate(ConsignmentFacts.DUTY_RATE);
      return one(new DutyExpression.AdValorem(rate), "as the declarant states");
    }
    Optional<CustomsEdition.Preference> preference = preference(facts);
    if (preference.isPresent()) {
      BigDecimal rate = preference.get().rate().fraction();
      return one(new DutyExpression.AdValorem(rate), "preference: " + preference.get().name());
    }
    return goods
        .hsCode()
        .map(this::ofTheCode)
        .orElseGet(() -> new Answer.None("it has no HS code"));
  }

  private Answer one(DutyExpression duty, String why) {
    return new Answer.One(duty, why, edition.ref());
  }

  private Optional<CustomsEdition.Preference> preference(Facts facts) {
    Stream<CustomsEdition.Preference> claimed =
        facts.yes(ConsignmentFacts.PREFERENCE)
            ? edition.body().preferences().stream()
            : Stream.empty();
    return claimed.filter(preference -> preference.when().holds(facts)).findFirst();
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
