package org.entrepot.marketplace.restatements.asking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it was typed, so that nothing of it is lost where something is wrong.
 *
 * @param dataSet the id of a data set
 * @param rules paths of subjects
 * @param against a day or a time on the wall clock of each rule's zone
 * @param under likewise
 * @param knownAt a day, a time or nothing
 * @param zone the zone of the orders' times, or nothing
 * @param assumptions value by fact; empty where nothing is assumed
 * @param more further assumptions, one {@code name=value} in each line
 * @param several what makes it several variants
 */
public record Typed(
    String dataSet,
    List<String> rules,
    String against,
    String under,
    String knownAt,
    boolean shift,
    String zone,
    Map<String, String> assumptions,
    String more,
    Several several) {

  public static final Typed NOTHING =
      new Typed("", List.of(), "", "", "", false, "", Map.of(), "", Several.NONE);

  /**
   * What is tried beside the editions of one date.
   *
   * @param also further dates, with commas between them
   * @param vary the path of a value within the editions of the first date
   * @param from its first amount
   * @param to its last one
   * @param step from each amount to the next
   * @param drafts the texts of editions, with lines {@code ---} between them
   */
  public record Several(
      String also, String vary, String from, String to, String step, String drafts) {

    public static final Several NONE = new Several("", "", "", "", "", "");

    /** Whether anything is typed. */
    public boolean isAny() {
      return !(also + vary + from + to + step + drafts).isBlank();
    }

    /** Whether a value is varied, however much of that is typed. */
    boolean varies() {
      return !(vary + from + to + step).isBlank();
    }
  }

  public Typed {
    rules = List.copyOf(rules);
    assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
  }

  /** The same with both dates. */
  public Typed withDates(LocalDate compared, LocalDate tried) {
    return new Typed(
        dataSet,
        rules,
        compared.toString(),
        tried.toString(),
        knownAt,
        shift,
        zone,
        assumptions,
        more,
        several);
  }

  /** The same of another data set. */
  public Typed withDataSet(String id) {
    return new Typed(id, rules, against, under, knownAt, shift, zone, assumptions, more, several);
  }

  /** The same with drafts. */
  public Typed withDrafts(String drafts) {
    Several more =
        new Several(several.also, several.vary, several.from, several.to, several.step, drafts);
    return new Typed(
        dataSet, rules, against, under, knownAt, shift, zone, assumptions, this.more, more);
  }

  /** What is assumed of a fact, or nothing. */
  public String assumed(String fact) {
    return assumptions.getOrDefault(fact, "");
  }
}
