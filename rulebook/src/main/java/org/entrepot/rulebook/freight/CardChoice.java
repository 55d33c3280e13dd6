package org.entrepot.rulebook.freight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Which rate card of a charge applies to a parcel: one, or every reason why none does. */
sealed interface CardChoice {

  /**
   * The card that applies.
   *
   * @param lane null where the card is for any lane
   */
  record Chosen(Card card, @Nullable Lane lane) implements CardChoice {}

  record None(List<Refusal> refusals) implements CardChoice {}

  static CardChoice of(FreightEdition tariff, CardCharge charge, Facts facts) {
    LaneReading lanes = LaneReading.of(tariff, facts);
    List<String> failing = new ArrayList<>();
    boolean laneDecided = false;
    for (Card card : charge.cards()) {
      switch (Holding.of(card.when(), facts, tariff.facts().keySet())) {
        case Holding.No _no -> {
          if (card.when() != null) {
            failing.addAll(card.when().failing(facts));
          }
        }
        case Holding.Unknown(var names) -> {
          if (card.lanes().isEmpty() || lanes.isOneOf(card.lanes())) {
            return new None(missing(names, charge));
          }
          laneDecided = true;
        }
        case Holding.Yes _yes -> {
          if (card.lanes().isEmpty()) {
            return new Chosen(card, null);
          }
          if (lanes.isOneOf(card.lanes())) {
            return new Chosen(card, lanes.lane().orElseThrow());
          }
          laneDecided = true;
        }
      }
    }
    if (laneDecided && charge.cards().stream().noneMatch(card -> lanes.isOneOf(card.lanes()))) {
      return new None(lanes.refusals(tariff, charge));
    }
    return new None(
        List.of(
            new Refusal(
                Reason.NOT_COVERED,
                charge.code(),
                "no rate card of ‘"
                    + charge.label()
                    + "’ applies: "
                    + String.join("; ", failing))));
  }

  private static List<Refusal> missing(Set<String> names, CardCharge charge) {
    return names.stream()
        .map(name ->
            new Refusal(
                Reason.FACT_MISSING,
                name,
                "‘" + name + "’ is needed to choose the rate card of ‘" + charge.label() + "’"))
        .toList();
  }
}
