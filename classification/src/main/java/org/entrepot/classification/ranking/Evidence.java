package org.entrepot.classification.ranking;

import java.util.List;
import java.util.Map;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.references.Reference;

/**
 * What speaks for the codes of a description.
 *
 * @param codes in ascending order
 * @param known the most alike known description by code
 * @param official the official text that answers best, by code
 */
public record Evidence(
    List<OfCode> codes, Map<String, Reference> known, Map<String, Reference> official) {

  public Evidence {
    codes = List.copyOf(codes);
    known = Map.copyOf(known);
    official = Map.copyOf(official);
  }

  /** What speaks for one code. */
  public record OfCode(HsCode code, Map<Clue, Float> clues) {
    public OfCode {
      clues = Map.copyOf(clues);
    }
  }
}
