package org.entrepot.rulebook.book;

import java.time.Instant;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;

/** Other subjects, for a computation that consults them: a deadline consults its calendar. */
@FunctionalInterface
public interface Books {

  /**
   * The edition of a subject in force.
   *
   * @throws IllegalStateException where the subject is unknown or of another family: the reader
   *     lets no such reference in
   */
  <B> InForce<B> consult(SubjectId subject, Class<B> body, Instant at);
}
