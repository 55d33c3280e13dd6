package org.entrepot.rulebook.cases;

import java.util.List;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.yaml.Place;
import org.jspecify.annotations.Nullable;

/**
 * A worked case: one trial, or one for each row of its table.
 *
 * @param name what it shows
 * @param source where its figures come from
 */
public record Case(
    String name, @Nullable String source, SubjectId subject, Place place, List<Trial> trials) {

  public Case {
    trials = List.copyOf(trials);
  }

  /**
   * One computation and what is expected of it.
   *
   * @param row the row of the table in words, empty where the case has no table
   */
  public record Trial(
      String row,
      Place place,
      When at,
      @Nullable When knownAt,
      Facts facts,
      List<Expectation> expectations) {

    public Trial {
      expectations = List.copyOf(expectations);
    }
  }
}
