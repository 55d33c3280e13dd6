package org.entrepot.marketplace.quotes.quoting;

import java.util.List;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.rulebook.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One parcel, and where it may go.
 *
 * @param marketplace whose rules
 * @param at when it is sold
 * @param knownAt by what was recorded then; null means by all that is known
 * @param parcel the facts that hold for every destination
 */
public record QuoteRequest(
    String marketplace,
    RequestTime at,
    @Nullable RequestTime knownAt,
    Facts parcel,
    List<Destination> to) {

  /** Whose rules count where nothing else is said: a neutral set for every country. */
  public static final String NEUTRAL = "starter";

  public QuoteRequest {
    to = List.copyOf(to);
  }
}
