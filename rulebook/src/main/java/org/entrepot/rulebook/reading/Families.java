package org.entrepot.rulebook.reading;

import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.access.AccessFamily;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.calendar.CalendarFamily;
import org.entrepot.rulebook.calendar.CutOffFamily;
import org.entrepot.rulebook.customs.CustomsFamily;
import org.entrepot.rulebook.fees.FeeFamily;
import org.entrepot.rulebook.freight.FreightFamily;
import org.entrepot.rulebook.landedcost.LandedCostFamily;
import org.entrepot.rulebook.payout.PayoutFamily;
import org.entrepot.rulebook.prepaid.PrepaidFamily;
import org.entrepot.rulebook.returnsfee.ReturnsFeeFamily;
import org.entrepot.rulebook.standards.ReturnBadgeFamily;
import org.entrepot.rulebook.standards.ShipByFamily;
import org.entrepot.rulebook.standards.StandardsFamily;
import org.entrepot.rulebook.tariff.TariffFamily;
import org.entrepot.rulebook.tax.TaxFamily;
import org.entrepot.rulebook.withdrawal.WithdrawalFamily;

/** The families that files may name, in one visible list. */
public record Families(List<Family<?>> list) {

  /** Every family of this rulebook: a new one is added here, and nowhere else. */
  public static final Families ALL =
      new Families(
          List.of(
              new AccessFamily(),
              new CalendarFamily(),
              new CustomsFamily(),
              new CutOffFamily(),
              new FeeFamily(),
              new FreightFamily(),
              new LandedCostFamily(),
              new PayoutFamily(),
              new PrepaidFamily(),
              new ReturnBadgeFamily(),
              new ReturnsFeeFamily(),
              new ShipByFamily(),
              new StandardsFamily(),
              new TariffFamily(),
              new TaxFamily(),
              new WithdrawalFamily()));

  public Families {
    list = List.copyOf(list);
  }

  public Optional<Family<?>> named(String name) {
    return list.stream()
        .<Family<?>>map(family -> family)
        .filter(f -> f.name().equals(name))
        .findFirst();
  }

  public List<String> names() {
    return list.stream().map(Family::name).toList();
  }
}
