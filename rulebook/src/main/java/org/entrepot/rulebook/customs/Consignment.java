package org.entrepot.rulebook.customs;

import java.time.LocalDate;
import java.util.List;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.ExchangeRates;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;

/**
 * One consignment in the currency of the regime that judges it.
 *
 * @param intrinsicValue the goods less discount, without freight, insurance and tax
 * @param value the goods with freight and insurance
 * @param facts the consignment's facts with what is computed of it, for conditions
 * @param exchange how amounts in other currencies are converted
 * @param working conversions and apportionments, in reading order
 */
public record Consignment(
    List<Goods> goods,
    BigMoney intrinsicValue,
    BigMoney value,
    Facts facts,
    Exchange exchange,
    List<Step> working) {

  /** The rates of the regime's day. */
  public record Exchange(ExchangeRates rates, LocalDate day, int maxAgeDays) {}

  public Consignment {
    goods = List.copyOf(goods);
    working = List.copyOf(working);
  }
}
