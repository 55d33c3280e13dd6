package org.entrepot.marketplace.rules.pages;

import java.util.Optional;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.fees.FeeFamily;
import org.entrepot.rulebook.freight.FreightEdition;
import org.entrepot.rulebook.freight.FreightFamily;

/** Which families have a curve, and what draws it. */
final class Curves {

  private Curves() {}

  @SuppressWarnings("unchecked") // a family's body is the type that its source draws
  static <B> Optional<CurveSource<B>> of(Subject<B> subject) {
    Family<B> family = subject.family();
    if (family instanceof FeeFamily && family.body().equals(FeeEdition.class)) {
      return Optional.of((CurveSource<B>) new PriceSource());
    }
    if (family instanceof FreightFamily && family.body().equals(FreightEdition.class)) {
      return Optional.of((CurveSource<B>) new QuantitySource());
    }
    return Optional.empty();
  }

  static boolean drawn(Subject<?> subject) {
    return of(subject).isPresent();
  }
}
