package org.entrepot.replay.restatement;

import java.time.Instant;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;

/** A subject with the two editions under which all orders are computed, whatever their dates. */
record PinnedRule<B>(Subject<B> subject, Edition<B> against, Edition<B> under, Books books) {

  SubjectId id() {
    return subject.id();
  }

  FactSheet sheetAgainst() {
    return subject.family().asks(against.body());
  }

  FactSheet sheetUnder() {
    return subject.family().asks(under.body());
  }

  Outcome computeAgainst(Facts facts, Instant at) {
    return subject.under(against, at, facts, books);
  }

  Outcome computeUnder(Facts facts, Instant at) {
    return subject.under(under, at, facts, books);
  }

  boolean oneEdition() {
    return against.hash().equals(under.hash());
  }
}
