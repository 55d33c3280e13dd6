package org.entrepot.replay.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.rules.EditionAnswers.Answer;
import org.entrepot.replay.rules.EditionAnswers.Placed;
import org.entrepot.replay.rules.EditionAnswers.Unknown;

/**
 * The charges of a slice that cannot be compared, because they are not public under either edition:
 * by line and code, or by code alone where either edition charges the order as a whole.
 */
final class OpenCodes {

  private record OfLine(int place, String code) {}

  private static final OpenCodes NONE = new OpenCodes();

  private final Set<OfLine> ofLines = new HashSet<>();
  private final Set<String> ofWhole = new HashSet<>();

  private OpenCodes() {}

  /**
   * What is open between two answers.
   *
   * @param whole the place of what is charged on the order as a whole
   */
  static OpenCodes of(Answer before, Answer after, int whole) {
    if (before.unknown().isEmpty() && after.unknown().isEmpty()) {
      return NONE;
    }
    OpenCodes open = new OpenCodes();
    Set<String> codes = new HashSet<>();
    for (Answer answer : List.of(before, after)) {
      for (Unknown one : answer.unknown()) {
        codes.add(one.charge().code());
        open.ofLines.add(new OfLine(one.place(), one.charge().code()));
        if (one.place() == whole) {
          open.ofWhole.add(one.charge().code());
        }
      }
    }
    for (Answer answer : List.of(before, after)) {
      for (Placed one : answer.charges()) {
        if (one.place() == whole && codes.contains(one.charge().code())) {
          open.ofWhole.add(one.charge().code());
        }
      }
    }
    return open;
  }

  /** Whether a charge at a place cannot be compared. */
  boolean holds(int place, String code) {
    return this != NONE && (ofWhole.contains(code) || ofLines.contains(new OfLine(place, code)));
  }
}
