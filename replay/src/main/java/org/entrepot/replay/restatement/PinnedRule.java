package org.entrepot.replay.restatement;

import java.time.Instant;
import java.util.List;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;

/** A subject with the two editions under which all orders are computed, whatever their dates. */
record PinnedRule<B>(Subject<B> subject, Pinned<B> against, Pinned<B> under) {

  /** One edition, with its sheet of facts made once. */
  record Pinned<B>(Subject<B> subject, Edition<B> edition, FactSheet sheet, Books books) {

    static <B> Pinned<B> of(Subject<B> subject, Edition<B> edition, Books books) {
      return new Pinned<>(subject, edition, subject.family().asks(edition.body()), books);
    }

    Outcome compute(Facts facts, Instant at) {
      return switch (sheet.fill(facts)) {
        case Filled.Ready(var filled) -> subject.family().compute(edition, filled, at, books);
        case Filled.Not(var refusals) -> new Outcome.Refused(refusals, List.of());
      };
    }
  }

  SubjectId id() {
    return subject.id();
  }

  List<FactSheet> sheets() {
    return List.of(against.sheet(), under.sheet());
  }
}
