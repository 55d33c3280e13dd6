package org.entrepot.rulebook.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.shape.Nearest;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;

/** Checks that every subject that an edition consults exists and is of the family it needs. */
final class References {

  private final Map<SubjectId, SubjectDraft<?>> drafts = new TreeMap<>();
  private final Set<SubjectId> unread;

  /**
   * The references between subjects.
   *
   * @param unread subjects whose files have faults that hide even their family
   */
  References(List<SubjectDraft<?>> drafts, Set<SubjectId> unread) {
    drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
    this.unread = unread;
  }

  void check() {
    drafts.values().forEach(this::check);
  }

  private <B> void check(SubjectDraft<B> draft) {
    for (SubjectDraft.Body<B> body : draft.bodies()) {
      body.consults(draft.family())
          .forEach((subject, family) -> check(draft, body.written(), subject, family));
    }
  }

  private void check(SubjectDraft<?> draft, Written values, SubjectId subject, String family) {
    SubjectDraft<?> found = drafts.get(subject);
    if (found == null && unread.contains(subject)) {
      return;
    }
    if (found == null) {
      List<String> known = drafts.keySet().stream().map(SubjectId::toString).toList();
      draft
          .faults()
          .report(
              where(values, subject),
              Rule.RB_18,
              "there is no subject ‘" + subject + "’" + Nearest.hint(subject.toString(), known));
    } else if (!found.family().name().equals(family)) {
      draft
          .faults()
          .report(
              where(values, subject),
              Rule.RB_18,
              "‘" + subject + "’ is of the family " + found.family().name() + ", not " + family);
    }
  }

  private static Place where(Written values, SubjectId subject) {
    return values.find(subject.toString()).orElse(values.place());
  }
}
