package org.entrepot.benchmarks.restatement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.condition.FactCondition;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.customs.DutyTreatment;
import org.entrepot.rulebook.customs.Procedure;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one edition of customs: amounts in minor units, rates in millionths.
 *
 * @param ways of which the first that takes a parcel counts
 */
record DutyTable(CurrencyUnit currency, List<Way> ways) {

  private static final Set<String> VALUES =
      Set.of(ConsignmentFacts.INTRINSIC_VALUE, ConsignmentFacts.CONSIGNMENT_VALUE);

  /**
   * A way through customs.
   *
   * @param from the places that such parcels leave; empty where any
   * @param upTo the most that they are worth
   * @param share of the value that is the duty; nothing where it is that of each tariff line
   */
  record Way(List<String> from, @Nullable Long upTo, @Nullable Long share) {
    Way {
      from = List.copyOf(from);
    }

    boolean takesAll() {
      return from.isEmpty() && upTo == null;
    }
  }

  /** The one charge of an edition: on a parcel, which is what one seller sold of an order. */
  record DutyCharge(String code, Payer payer, List<Way> ways) implements TableCharge {}

  static DutyTable of(PinnedEdition<CustomsEdition> edition) {
    CustomsEdition regime = edition.body();
    if (regime.rounding() != null && regime.rounding() != RoundingMode.HALF_UP) {
      throw edition.unknown("another rounding than half up");
    }
    List<Way> ways = new ArrayList<>();
    for (Procedure procedure : regime.procedures()) {
      ways.add(way(edition, procedure));
    }
    if (!ways.getLast().takesAll()) {
      throw edition.unknown("parcels that no procedure takes");
    }
    return new DutyTable(regime.currency(), ways);
  }

  List<TableCharge> charges() {
    return List.of(new DutyCharge("duty", Payer.BUYER, ways));
  }

  private static Way way(PinnedEdition<CustomsEdition> edition, Procedure procedure) {
    List<String> from = List.of();
    @Nullable Long upTo = null;
    for (Condition test : tests(procedure.when())) {
      switch (test) {
        case FactCondition.Is(var fact, var place)
            when fact.equals(ConsignmentFacts.SHIPPED_FROM) ->
            from = List.of(place.text());
        case FactCondition.In(var fact, var places)
            when fact.equals(ConsignmentFacts.SHIPPED_FROM) ->
            from = places.stream().map(Value::text).toList();
        case FactCondition.Between(var fact, var atLeast, var over, var atMost, var below)
            when VALUES.contains(fact)
                && atLeast == null
                && over == null
                && below == null
                && atMost instanceof Value.Amount(var most) ->
            upTo = Exact.minor(most);
        default -> throw edition.unknown("the condition of ‘" + procedure.name() + "’");
      }
    }
    return new Way(from, upTo, share(edition, procedure));
  }

  private static List<Condition> tests(@Nullable Condition condition) {
    return switch (condition) {
      case null -> List.of();
      case Condition.All(var parts) -> parts;
      case Condition other -> List.of(other);
    };
  }

  private static @Nullable Long share(PinnedEdition<CustomsEdition> edition, Procedure procedure) {
    return switch (procedure.duty()) {
      case DutyTreatment.Free _f -> 0L;
      case DutyTreatment.OfTheLine _l -> null;
      case DutyTreatment.Share share when share.less() == null -> {
        long sum = Exact.millionths(share.share().fraction());
        for (DutyTreatment.Addition addition : share.additions()) {
          sum += edition.holds(addition.when()) ? Exact.millionths(addition.share().fraction()) : 0;
        }
        yield sum;
      }
      default -> throw edition.unknown("the duty of ‘" + procedure.name() + "’");
    };
  }
}
