package org.entrepot.classification;

import java.util.List;
import java.util.Optional;

/** What came of a description. */
public sealed interface Classification {

  /** The description as it was given. */
  String description();

  /** The codes that it may have, the most probable first; perhaps none. */
  List<Candidate> candidates();

  /** What to ask the seller next, where that would settle it. */
  Optional<String> question();

  /**
   * It has candidates.
   *
   * @param question where the first of them is not sure
   */
  record Classified(String description, List<Candidate> candidates, Optional<String> question)
      implements Classification {
    public Classified {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("A description without candidates is Unknown");
      }
    }

    public Candidate best() {
      return candidates.getFirst();
    }
  }

  /**
   * It could be anything, so no code is given.
   *
   * @param word what is vague in it
   * @param candidates what it may mean
   */
  record TooVague(
      String description, String word, Optional<String> question, List<Candidate> candidates)
      implements Classification {
    public TooVague {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nothing that is known is like it. */
  record Unknown(String description, Optional<String> question) implements Classification {
    @Override
    public List<Candidate> candidates() {
      return List.of();
    }
  }
}
