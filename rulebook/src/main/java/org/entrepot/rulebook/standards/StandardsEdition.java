package org.entrepot.rulebook.standards;

import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The standards of a marketplace, and what points for breaking them lead to.
 *
 * @param shipBy the deadlines by which orders are judged that bring none of their own; null where
 *     no standard counts late orders
 * @param standing null where no standard gives points
 */
@Meaning("The standards that sellers are held to")
public record StandardsEdition(
    @Meaning("The deadlines by which orders are late, a subject of family ship-by")
        @Nullable SubjectId shipBy,
    @Meaning("The standards") List<Standard> standards,
    @Meaning("What points lead to") @Nullable StandingRules standing) {

  public StandardsEdition {
    standards = List.copyOf(standards);
    if (standards.isEmpty()) {
      throw new IllegalArgumentException("standards need a standard");
    }
  }

  /** A standard by its code. */
  public Optional<Standard> standard(String code) {
    return standards.stream().filter(standard -> standard.code().equals(code)).findFirst();
  }
}
