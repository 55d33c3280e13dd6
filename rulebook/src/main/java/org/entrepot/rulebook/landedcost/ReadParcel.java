package org.entrepot.rulebook.landedcost;

import java.time.Instant;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentReader;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;

/**
 * A parcel as the regime of its destination reads it.
 *
 * @param facts with everything filled in that has a fallback
 */
record ReadParcel(CustomsEdition regime, Facts facts, Consignment consignment) {

  /** Nothing where the facts do not make a consignment, or no edition is in force. */
  static Optional<ReadParcel> of(
      Subject<LandedCostEdition> subject, Facts facts, Instant at, Books books) {
    if (subject.timeline().at(at) instanceof InForce.Found<LandedCostEdition>(var edition)
        && books.consult(edition.body().customs(), CustomsEdition.class, at)
            instanceof InForce.Found<CustomsEdition>(var regime)
        && subject.family().asks(edition.body(), at, books).fill(facts)
            instanceof Filled.Ready(var filled)
        && ConsignmentReader.read(regime, filled, at)
            instanceof ConsignmentReader.Reading.Read(var consignment)) {
      return Optional.of(new ReadParcel(regime.body(), filled, consignment));
    }
    return Optional.empty();
  }
}
