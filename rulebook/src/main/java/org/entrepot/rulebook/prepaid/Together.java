package org.entrepot.rulebook.prepaid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/**
 * A quote and the service that is to carry it. The service's fee stands in its own currency beside
 * the receipt's totals, which are those of the destination.
 */
final class Together {

  private static final String EXPIRES = "expires";

  private Together() {}

  static Outcome of(Outcome quote, Outcome service) {
    List<Step> working = joined(quote.working(), service.working());
    if (quote instanceof Outcome.Answer receipt && service instanceof Outcome.Answer taken) {
      Map<String, Value> results = new LinkedHashMap<>(receipt.results());
      results.putAll(taken.results());
      results.put(EXPIRES, earlier(receipt.results().get(EXPIRES), taken.results().get(EXPIRES)));
      return new Outcome.Answer(
          receipt.lines(),
          joined(receipt.notPublic(), taken.notPublic()),
          results,
          joined(receipt.notes(), taken.notes()),
          working);
    }
    return new Outcome.Refused(joined(refusals(quote), refusals(service)), working);
  }

  private static Value earlier(@Nullable Value quote, @Nullable Value service) {
    if (quote instanceof Value.Moment(var one) && service instanceof Value.Moment(var other)) {
      return one.isBefore(other) ? quote : service;
    }
    return quote == null ? Objects.requireNonNull(service) : quote;
  }

  private static List<Refusal> refusals(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> refused.refusals();
      case Outcome.Answer _a -> List.of();
    };
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return new ArrayList<>(Stream.concat(first.stream(), second.stream()).distinct().toList());
  }
}
