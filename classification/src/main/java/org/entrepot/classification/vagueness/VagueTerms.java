package org.entrepot.classification.vagueness;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrepot.classification.words.Words;

/** Descriptions that tell nothing, recognised in any case, punctuation, spacing and number. */
public final class VagueTerms {
  private final Set<String> terms = new HashSet<>();
  private final Set<String> tellingNothing = new HashSet<>();

  /**
   * Keeps the terms.
   *
   * @param known descriptions that do tell: their telling words are never vague for being those of
   *     a vague term with a measure
   */
  public VagueTerms(Collection<String> vague, Collection<String> known) {
    for (String term : vague) {
      terms.add(key(term));
      tellingNothing.add(telling(term));
    }
    known.forEach(description -> tellingNothing.remove(telling(description)));
    tellingNothing.remove("");
  }

  /** Without spaces, so that giftbox and gift-box are a gift box. */
  private static String key(String description) {
    return String.join("", Words.all(description));
  }

  private static String telling(String description) {
    return String.join(" ", Words.telling(description));
  }

  /** Whether the list has it, in whatever case, punctuation, spacing and number. */
  public boolean lists(String description) {
    return terms.contains(key(description));
  }

  /** What is vague in a description; empty where it may tell something. */
  public Optional<String> in(String description) {
    String key = key(description);
    if (key.isEmpty() || terms.contains(key)) {
      return Optional.of(description.strip().replaceAll("\\s+", " "));
    }
    List<String> telling = Words.telling(description);
    return tellingNothing.contains(String.join(" ", telling))
        ? Optional.of(String.join(" ", telling))
        : Optional.empty();
  }
}
