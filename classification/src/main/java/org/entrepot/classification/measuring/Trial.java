package org.entrepot.classification.measuring;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.references.References;
import org.entrepot.classification.vagueness.VagueTerms;

/**
 * References in two: what is learned, and a fifth that is kept apart to measure by. Descriptions
 * that the list of vague terms holds are not measured: they are refused by rule.
 *
 * @param listedVague how many were left out of the measure for that
 */
public record Trial(References learned, List<Reference> heldOut, int listedVague) {
  private static final int PARTS = 5;

  public Trial {
    heldOut = List.copyOf(heldOut);
  }

  public static Trial of(References references) {
    List<List<Reference>> parts = HeldOut.parts(references.known(), PARTS);
    List<Reference> learned = new ArrayList<>();
    parts.subList(1, PARTS).forEach(learned::addAll);
    VagueTerms listed = new VagueTerms(references.vague(), List.of());
    List<Reference> measured =
        parts.getFirst().stream().filter(known -> !listed.lists(known.description())).toList();
    return new Trial(
        references.withKnown(learned), measured, parts.getFirst().size() - measured.size());
  }
}
