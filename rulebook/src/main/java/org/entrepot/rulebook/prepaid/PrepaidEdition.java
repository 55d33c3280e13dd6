package org.entrepot.rulebook.prepaid;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a carrier's prepaid duties: the services that take part, their destinations
 * and limits, and what every item must state. A parcel that does not keep all of it is refused with
 * every reason and the item named.
 */
@Meaning("A carrier’s prepaid duties")
public record PrepaidEdition(
    @Meaning("The currency of values and limits") CurrencyUnit currency,
    @Meaning("How old an exchange rate may be, in days") Value.Measure exchangeMaxAge,
    @Meaning("How its parcels are carried: post, courier or freight") CarrierKind carrierKind,
    @Meaning("Facts about the consignment that conditions name") Map<String, DeclaredFact> facts,
    @Meaning("The services") List<Service> services,
    @Meaning("Parcels that no service takes") List<Exclusion> exclusions,
    @Meaning("Facts that every item must state") List<String> itemsState,
    @Meaning("How many digits an item’s HS code has at least") @Nullable Integer hsDigits,
    @Meaning("How an item is described") @Nullable Description description,
    @Meaning("What the carrier charges for prepaying") BigMoney fee,
    @Meaning("How long a quote holds, in h or days") Value.Measure quoteValidFor) {

  /** How parcels are carried, as the fact carrier-kind says it. */
  public enum CarrierKind {
    POST,
    COURIER,
    FREIGHT
  }

  /** A service and what it takes. */
  @Meaning("A service that takes part")
  public record Service(
      @Meaning("Stable name") String code,
      @Meaning("What people call it") String label,
      @Meaning("Countries to which duties can be prepaid") List<String> destinations,
      @Meaning("Which parcels it takes; all where absent") @Nullable Condition when) {
    public Service {
      destinations = List.copyOf(destinations);
    }
  }

  /** Parcels that are not taken. */
  @Meaning("Parcels that no service takes")
  public record Exclusion(
      @Meaning("Which parcels") Condition when,
      @Meaning("What the mailer is told") String reason) {}

  /** Bounds of a description, all included. */
  @Meaning("How long a description is")
  public record Description(
      @Meaning("Words at least") int wordsFrom,
      @Meaning("Words at most") int wordsTo,
      @Meaning("Characters at least") int charactersFrom,
      @Meaning("Characters at most") int charactersTo) {}

  /** What the landed cost is asked of a parcel that a service carries. */
  public Facts quoted(Facts parcel) {
    Map<String, Value> values = new LinkedHashMap<>(parcel.values());
    facts.keySet().forEach(values::remove);
    String carried = carrierKind.name().toLowerCase(Locale.ROOT);
    values.put(ConsignmentFacts.CARRIER_KIND, new Value.Word(carried));
    values.put(ConsignmentFacts.INCOTERM, new Value.Word("ddp"));
    return new Facts(values, parcel.groups());
  }

  public PrepaidEdition {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    services = List.copyOf(services);
    exclusions = List.copyOf(exclusions);
    itemsState = List.copyOf(itemsState);
  }
}
