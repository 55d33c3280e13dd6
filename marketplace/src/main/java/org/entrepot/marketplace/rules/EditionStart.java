package org.entrepot.marketplace.rules;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * An edition comes into force.
 *
 * @param before the edition that it replaces; null where the subject begins with it
 */
public record EditionStart(Subject<?> subject, Edition<?> edition, @Nullable Edition<?> before) {

  static <B> List<EditionStart> of(Subject<B> subject) {
    List<EditionStart> starts = new ArrayList<>();
    Edition<B> before = null;
    for (Timeline.Period<B> period : subject.timeline().periods()) {
      starts.add(new EditionStart(subject, period.edition(), before));
      before = period.edition();
    }
    return starts;
  }
}
