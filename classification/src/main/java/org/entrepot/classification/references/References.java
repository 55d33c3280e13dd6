package org.entrepot.classification.references;

import java.util.List;
import org.entrepot.classification.nomenclature.Nomenclature;

/**
 * All that codes are learned from.
 *
 * @param known descriptions with their codes, as people write them
 * @param official texts of the nomenclature and of tariffs, by code
 * @param vague descriptions that tell nothing
 * @param skipped rows that could not be used, each with file, line and reason
 */
public record References(
    Nomenclature nomenclature,
    List<Reference> known,
    List<Reference> official,
    List<String> vague,
    List<String> skipped) {

  public References {
    known = List.copyOf(known);
    official = List.copyOf(official);
    vague = List.copyOf(vague);
    skipped = List.copyOf(skipped);
  }

  /** The same with other descriptions: what is measured must not be among them. */
  public References withKnown(List<Reference> others) {
    return new References(nomenclature, others, official, vague, skipped);
  }
}
