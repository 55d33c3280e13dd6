package org.entrepot.rulebook.book;

import java.time.Instant;
import java.util.List;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;

/** Other subjects, for a computation that consults them: a deadline consults its calendar. */
public interface Books {

  /**
   * The edition of a subject in force.
   *
   * @throws IllegalStateException where the subject is unknown or of another family: the reader
   *     lets no such reference in
   */
  <B> InForce<B> consult(SubjectId subject, Class<B> body, Instant at);

  /**
   * All periods of a subject, for a computation that reaches over several editions: a deadline at
   * the turn of the year, a history of weeks.
   *
   * @throws IllegalStateException as {@link #consult} does
   */
  <B> List<Timeline.Period<B>> periods(SubjectId subject, Class<B> body);
}
