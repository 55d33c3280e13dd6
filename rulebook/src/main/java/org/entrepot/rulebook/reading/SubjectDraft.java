package org.entrepot.rulebook.reading;

import java.util.List;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/**
 * A subject on the way from its file to the rulebook: what could be read of it, so that its
 * references to others, and theirs to it, are checked even where it has faults of its own.
 */
record SubjectDraft<B>(
    SubjectId id,
    Family<B> family,
    @Nullable SubjectForm form,
    List<Body<B>> bodies,
    List<Edition<B>> editions,
    Faults faults) {

  /** The typed values of one edition, and where they were written. */
  record Body<B>(B values, Written written) {}

  /** The subjects that its editions consult. */
  List<SubjectId> consulted() {
    return bodies.stream()
        .flatMap(body -> family.consults(body.values()).keySet().stream())
        .distinct()
        .toList();
  }

  Subject<B> finished() {
    if (form == null || !faults.isEmpty()) {
      throw new IllegalStateException(id + " has faults");
    }
    return new Subject<>(id, form.title(), family, form.zone(), new Timeline<>(id, editions));
  }
}
