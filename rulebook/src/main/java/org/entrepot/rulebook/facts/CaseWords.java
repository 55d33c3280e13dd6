package org.entrepot.rulebook.facts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kind of case that a difference is about, with labels: {@code Kind of seller: local}. */
public record CaseWords(FactLabels labels) {

  private static final String IS = " is ";
  private static final String PARTS = ", ";

  /** Rewrites {@code seller-kind is local, programme is no}; other words stay as they are. */
  public String of(String kind) {
    return FactLabels.asSentence(
        Arrays.stream(kind.split(PARTS, -1)).map(this::part).collect(Collectors.joining(PARTS)));
  }

  private String part(String words) {
    int at = words.indexOf(IS);
    return at < 0
        ? words
        : labels.of(words.substring(0, at))
            + ": "
            + FactLabels.word(words.substring(at + IS.length()));
  }
}
