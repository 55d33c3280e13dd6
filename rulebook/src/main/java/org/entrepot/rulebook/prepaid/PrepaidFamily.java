package org.entrepot.rulebook.prepaid;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.condition.ConditionCheck;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.place.Country;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.working.Outcome;

/** The family {@code prepaid-duty}: whether a carrier's service prepays a parcel's duties. */
public final class PrepaidFamily implements Family<PrepaidEdition> {

  public static final String SERVICE = "service";
  public static final String DESTINATION = "destination";

  @Override
  public String name() {
    return "prepaid-duty";
  }

  @Override
  public String purpose() {
    return "Whether a carrier’s service prepays a parcel’s duties, and what it must be told";
  }

  @Override
  public Class<PrepaidEdition> body() {
    return PrepaidEdition.class;
  }

  @Override
  public FactSheet asks(PrepaidEdition body) {
    Map<String, DeclaredFact> facts = new LinkedHashMap<>();
    List<String> codes = body.services().stream().map(PrepaidEdition.Service::code).toList();
    facts.put(SERVICE, word("Service", codes));
    facts.put(DESTINATION, word("Country of destination", List.of()));
    facts.putAll(body.facts());
    return ConsignmentFacts.sheet(facts);
  }

  private static DeclaredFact word(String label, List<String> oneOf) {
    return new DeclaredFact(DeclaredFact.Kind.WORD, label, oneOf, null, null, null);
  }

  @Override
  public void check(PrepaidEdition body, Findings findings) {
    if (body.exchangeMaxAge().unit() != Unit.DAY) {
      findings.report(Rule.RB_05, "exchange-max-age", "an age is stated in days, such as 7 days");
    }
    if (body.quoteValidFor().unit() != Unit.DAY && body.quoteValidFor().unit() != Unit.HOUR) {
      findings.report(
          Rule.RB_05, "quote-valid-for", "a quote holds for hours or days, such as 24 h");
    }
    if (!body.fee().getCurrencyUnit().equals(body.currency())) {
      findings.report(Rule.RB_12, "fee", "the fee is not in " + body.currency());
    }
    Map<String, FactDeclaration> known =
        ConsignmentFacts.ofTheConsignment(body.currency(), body.facts());
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < body.services().size(); i++) {
      service(body.services().get(i), codes, known, findings.at("services[" + i + "]"));
    }
    for (int i = 0; i < body.exclusions().size(); i++) {
      ConditionCheck.check(
          body.exclusions().get(i).when(), known, findings.at("exclusions[" + i + "].when"));
    }
    Set<String> ofAnItem = ConsignmentFacts.ofAnItem(body.currency(), Map.of()).keySet();
    for (int i = 0; i < body.itemsState().size(); i++) {
      String fact = body.itemsState().get(i);
      if (!ofAnItem.contains(fact)) {
        findings.report(
            Rule.RB_16, "items-state[" + i + "]", "‘" + fact + "’ is no fact of an item");
      }
    }
  }

  private static void service(
      PrepaidEdition.Service service,
      Set<String> codes,
      Map<String, FactDeclaration> known,
      Findings at) {
    if (!codes.add(service.code())) {
      at.report(Rule.RB_19, "code", "‘" + service.code() + "’ stands here a second time");
    }
    for (int i = 0; i < service.destinations().size(); i++) {
      String country = service.destinations().get(i);
      if (!Country.isCode(country)) {
        at.report(
            Rule.RB_11,
            "destinations[" + i + "]",
            "‘" + country + "’ is not a country code of ISO 3166");
      }
    }
    if (service.when() != null) {
      ConditionCheck.check(service.when(), known, at.at("when"));
    }
  }

  @Override
  public Outcome compute(Edition<PrepaidEdition> edition, Facts facts, Instant at, Books books) {
    return new PrepaidCheck(edition, facts, at).outcome();
  }

  /**
   * A quote that a service is to carry: the receipt with what the service says, or all reasons of
   * both why there is none.
   */
  public static Outcome together(Outcome quote, Outcome service) {
    return Together.of(quote, service);
  }
}
