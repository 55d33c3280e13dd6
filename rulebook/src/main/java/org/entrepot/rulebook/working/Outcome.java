package org.entrepot.rulebook.working;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.value.Value;

/** What a computation returns: an answer with its working, or all reasons why there is none. */
public sealed interface Outcome {

  /** The steps that led here, in reading order. */
  List<Step> working();

  /**
   * An answer.
   *
   * @param lines the lines of the bill, empty where the family bills nothing
   * @param results totals and verdicts by name, in reading order
   * @param notPublic charges that no line and no total holds, because their figures are not public
   * @param notes what the reader must know beside the figures, such as a part without a public rate
   */
  record Answer(
      List<ChargeLine> lines,
      List<NotPublic> notPublic,
      Map<String, Value> results,
      List<String> notes,
      List<Step> working)
      implements Outcome {

    public Answer {
      lines = List.copyOf(lines);
      notPublic = List.copyOf(notPublic);
      results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
      notes = List.copyOf(notes);
      working = List.copyOf(working);
    }

    /** An answer of which every charge is public. */
    public Answer(
        List<ChargeLine> lines,
        Map<String, Value> results,
        List<String> notes,
        List<Step> working) {
      this(lines, List.of(), results, notes, working);
    }
  }

  /**
   * No answer.
   *
   * @param refusals every reason, not the first
   * @param notes what was found all the same
   */
  record Refused(List<Refusal> refusals, List<String> notes, List<Step> working)
      implements Outcome {

    public Refused {
      refusals = List.copyOf(refusals);
      notes = List.copyOf(notes);
      working = List.copyOf(working);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal without a reason");
      }
    }

    public Refused(List<Refusal> refusals, List<Step> working) {
      this(refusals, List.of(), working);
    }
  }
}
