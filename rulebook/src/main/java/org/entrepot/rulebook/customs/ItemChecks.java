package org.entrepot.rulebook.customs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.place.Country;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;

/** What a consignment and its items must keep beyond the types of their facts. */
final class ItemChecks {

  private final List<Refusal> refusals;

  ItemChecks(List<Refusal> refusals) {
    this.refusals = refusals;
  }

  void check(Facts consignment, List<Facts> items) {
    country(consignment.word(ConsignmentFacts.SHIPPED_FROM), ConsignmentFacts.SHIPPED_FROM);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String about = ConsignmentFacts.ITEMS + "[" + i + "].";
      if (!ids.add(ItemReader.id(items.get(i), i))) {
        refuse(
            about + ConsignmentFacts.ID,
            stated(about + ConsignmentFacts.ID, ItemReader.id(items.get(i), i))
                + "another item is called so too");
      }
      check(items.get(i), about);
    }
  }

  private void check(Facts item, String about) {
    item.value(ConsignmentFacts.ORIGIN)
        .ifPresent(origin -> country(origin.text(), about + ConsignmentFacts.ORIGIN));
    item.value(ConsignmentFacts.HS_CODE)
        .filter(code -> !code.text().replace(".", "").matches("\\d{6,10}"))
        .ifPresent(code ->
            refuse(
                about + ConsignmentFacts.HS_CODE,
                stated(about + ConsignmentFacts.HS_CODE, code.text())
                    + "a tariff code has 6 to 10 digits"));
    if (item.number(ConsignmentFacts.QUANTITY).signum() <= 0) {
      refuse(
          about + ConsignmentFacts.QUANTITY,
          stated(
                  about + ConsignmentFacts.QUANTITY,
                  item.number(ConsignmentFacts.QUANTITY).toPlainString())
              + "a quantity is at least one");
    }
    for (FactDeclaration fact : ConsignmentFacts.items()) {
      item.value(fact.name())
          .filter(ItemChecks::isNegative)
          .filter(_value -> !fact.name().equals(ConsignmentFacts.QUANTITY))
          .ifPresent(value ->
              refuse(
                  about + fact.name(),
                  stated(about + fact.name(), value.text()) + "it is not negative"));
    }
  }

  private static boolean isNegative(Value value) {
    return switch (value) {
      case Value.Amount(var money) -> money.isNegative();
      case Value.Proportion(var fraction) -> fraction.signum() < 0;
      case Value.Count(var number) -> number.signum() < 0;
      case Value.Measure(var number, var _unit) -> number.signum() < 0;
      case Value.Word _w -> false;
      case Value.YesNo _y -> false;
      case Value.Day _d -> false;
      case Value.TimeOfDay _t -> false;
      case Value.WallTime _t -> false;
      case Value.Moment _m -> false;
    };
  }

  private void country(String code, String about) {
    if (!Country.isCode(code)) {
      refuse(about, stated(about, code) + "expected a country code of ISO 3166");
    }
  }

  private static String stated(String about, String value) {
    return "‘" + about + "’ is ‘" + value + "’: ";
  }

  private void refuse(String about, String message) {
    refusals.add(new Refusal(Reason.FACT_INVALID, about, message));
  }
}
