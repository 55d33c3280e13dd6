package org.entrepot.rulebook.book;

import java.util.List;

/**
 * What changes between two editions for some kinds of case.
 *
 * @param cases the kinds for which the same changes hold, in words; empty where all do
 */
public record Difference(List<String> cases, List<Change> changes) {

  public Difference {
    cases = List.copyOf(cases);
    changes = List.copyOf(changes);
  }
}
