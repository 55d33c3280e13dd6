package org.entrepot.rulebook.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;

/**
 * A subject on the way from its file to the rulebook: what could be read of it, so that its
 * references to others, and theirs to it, are checked even where it has faults of its own.
 *
 * @param editions empty where the file has a fault
 */
record SubjectDraft<B>(
    SubjectId id,
    Family<B> family,
    Optional<SubjectForm> form,
    List<Body<B>> bodies,
    List<Edition<B>> editions,
    Faults faults) {

  /** The typed values of one edition, and where they were written. */
  record Body<B>(Supposed<B> values, Written written) {

    /** The subjects that it consults whatever its faulty parts say, each with its family. */
    Map<SubjectId, String> consults(Family<B> family) {
      List<Set<Map.Entry<SubjectId, String>>> each =
          values.readings().stream()
              .map(reading -> family.consults(reading.value()).entrySet())
              .toList();
      return each.stream()
          .flatMap(Set::stream)
          .filter(reference -> each.stream().allMatch(some -> some.contains(reference)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _same) -> one));
    }
  }

  /** The subjects that its editions consult. */
  List<SubjectId> consulted() {
    return bodies.stream()
        .flatMap(body -> body.consults(family).keySet().stream())
        .distinct()
        .toList();
  }

  Subject<B> finished() {
    SubjectForm read =
        form.filter(_form -> faults.isEmpty())
            .orElseThrow(() -> new IllegalStateException(id + " has faults"));
    return new Subject<>(id, read.title(), family, read.zone(), new Timeline<>(id, editions));
  }
}
