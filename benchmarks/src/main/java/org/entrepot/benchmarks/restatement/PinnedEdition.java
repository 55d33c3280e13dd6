package org.entrepot.benchmarks.restatement;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An edition, and the facts about a whole order that are the same for all orders of the job: what
 * is assumed, else the edition's own fallback.
 */
record PinnedEdition<B>(Subject<B> subject, B body, Facts same) {

  static <B> PinnedEdition<B> of(Subject<B> subject, LocalDateTime date, Assumptions assumptions) {
    Edition<B> edition =
        switch (subject.timeline().at(date.atZone(subject.zone()).toInstant())) {
          case InForce.Found<B>(var found) -> found;
          case InForce.None<B> none -> throw new IllegalStateException(none.sentence());
        };
    Map<String, Value> same = new LinkedHashMap<>();
    for (FactDeclaration fact : subject.family().asks(edition.body()).facts().values()) {
      @Nullable Value value =
          assumptions.fact(subject.id().toString(), fact.name()).orElse(fact.fallback());
      if (value != null) {
        same.put(fact.name(), value);
      }
    }
    return new PinnedEdition<>(subject, edition.body(), Facts.of(same));
  }

  boolean holds(@Nullable Condition condition) {
    return condition == null || condition.holds(same);
  }

  /** What the other engines are not told, since no order of the job needs it. */
  IllegalStateException unknown(String what) {
    return new IllegalStateException(
        subject.id() + ": the SQL and the rules of the benchmark do not know " + what);
  }
}
