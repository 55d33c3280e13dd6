package org.entrepot.rulebook.landedcost;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.rulebook.access.AccessEdition;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.tariff.TariffEdition;
import org.entrepot.rulebook.tax.TaxEdition;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;

/**
 * Until when a quote holds: so long as its edition says, and never beyond the end of an edition
 * that it was computed by.
 */
final class Validity {

  private Validity() {}

  /** Nothing where the edition does not say for how long. */
  static Optional<Instant> expires(Edition<LandedCostEdition> edition, Instant at, Books books) {
    LandedCostEdition body = edition.body();
    Value.Measure holds = body.quoteValidFor();
    if (holds == null) {
      return Optional.empty();
    }
    long count = holds.base().longValueExact();
    Duration time = holds.unit() == Unit.HOUR ? Duration.ofHours(count) : Duration.ofDays(count);
    List<Stream<Instant>> ends = new ArrayList<>();
    ends.add(Stream.of(at.plus(time)));
    ends.add(end(edition.ref().subject(), LandedCostEdition.class, at, books));
    ends.add(end(body.customs(), CustomsEdition.class, at, books));
    ends.add(end(body.tax(), TaxEdition.class, at, books));
    if (body.access() != null) {
      ends.add(end(body.access(), AccessEdition.class, at, books));
    }
    if (books.consult(body.customs(), CustomsEdition.class, at)
            instanceof InForce.Found<CustomsEdition>(var regime)
        && regime.body().tariff() != null) {
      ends.add(end(regime.body().tariff(), TariffEdition.class, at, books));
    }
    return ends.stream().flatMap(end -> end).min(Comparator.naturalOrder());
  }

  private static <B> Stream<Instant> end(
      SubjectId subject, Class<B> body, Instant at, Books books) {
    return books.periods(subject, body).stream()
        .filter(period -> period.covers(at))
        .map(Validity::end)
        .flatMap(Optional::stream);
  }

  private static Optional<Instant> end(Timeline.Period<?> period) {
    return period.end() == null
        ? Optional.empty()
        : Optional.of(
            Objects.requireNonNull(period.end()).atZone(period.edition().zone()).toInstant());
  }
}
