package org.entrepot.rulebook.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the counts of a window come from: orders, or tallies of weeks. */
interface Counted {

  /**
   * What a window came to.
   *
   * @param failed the orders that failed, where they are known
   * @param excused orders that failed for a cause the seller does not answer for
   */
  record Window(long counted, long outOf, List<String> failed, List<String> excused) {}

  /**
   * The counts of the days from {@code first} until before {@code end}, by what was known before
   * {@code asOf}; empty where the standard's counts are not known.
   */
  Optional<Window> over(Standard standard, LocalDate first, LocalDate end, Instant asOf);

  /** The instants at which there can be assessments, in the order of time, up to {@code at}. */
  List<Instant> assessments(Instant at);
}
