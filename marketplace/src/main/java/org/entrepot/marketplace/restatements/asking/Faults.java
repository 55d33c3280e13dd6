package org.entrepot.marketplace.restatements.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a request: sentences by field; those of a fact by {@code assume.FACT}. */
public final class Faults {

  private static final String FACT = "assume.";

  private final Map<String, List<String>> sentences = new LinkedHashMap<>();

  void add(Field field, String sentence) {
    add(field.word(), sentence);
  }

  void addFact(String fact, String sentence) {
    add(FACT + fact, sentence);
  }

  private void add(String name, String sentence) {
    sentences.computeIfAbsent(name, key -> new ArrayList<>()).add(sentence);
  }

  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  public boolean has(String name) {
    return sentences.containsKey(name);
  }

  /** The sentences of a field; none where it is good. */
  public List<String> of(String name) {
    return List.copyOf(sentences.getOrDefault(name, List.of()));
  }

  /** The sentences about what is assumed of a fact. */
  public List<String> ofFact(String fact) {
    return of(FACT + fact);
  }

  /** All of them, by field. */
  public Map<String, List<String>> all() {
    return sentences;
  }
}
