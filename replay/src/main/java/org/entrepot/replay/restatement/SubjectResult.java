package org.entrepot.replay.restatement;

import java.util.List;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One rule over all orders.
 *
 * @param orders how the orders read add up
 * @param lines how the order lines read add up
 * @param charges totals by code, payer and currency; empty for a rule that bills nothing
 * @param leftOut charges that are in no sum, as they are not public under an edition
 * @param refused why orders were not computed, the most frequent first
 * @param cliffs lines that stand at a price cliff; null for a rule without cliffs
 * @param weeks assessments by week; empty for a rule that assesses nobody
 * @param tiers how many sellers reached which tier of points; empty for a rule without tiers
 * @param notes what the reader must know beside the figures
 */
public record SubjectResult(
    SubjectId subject,
    Tally orders,
    Tally lines,
    List<ChargeTotal> charges,
    List<LeftOut> leftOut,
    List<RefusedCount> refused,
    @Nullable Cliffs cliffs,
    List<WeekResult> weeks,
    List<TierCount> tiers,
    List<String> notes) {

  public SubjectResult {
    charges = List.copyOf(charges);
    leftOut = List.copyOf(leftOut);
    refused = List.copyOf(refused);
    weeks = List.copyOf(weeks);
    tiers = List.copyOf(tiers);
    notes = List.copyOf(notes);
  }

  /**
   * What became of what was read; {@code read = computed + refused + bad}, exactly. An order is
   * computed where both editions gave an answer for all of its lines, bad where one of its rows is.
   */
  public record Tally(long read, long computed, long refused, long bad) {
    public Tally {
      if (read != computed + refused + bad) {
        throw new IllegalStateException(
            read
                + " read, but "
                + computed
                + " computed + "
                + refused
                + " refused + "
                + bad
                + " bad");
      }
    }
  }

  /** All lines of one code and payer, under either edition. */
  public record ChargeTotal(String code, String label, Payer payer, Money against, Money under) {
    public Money change() {
      return under.minus(against);
    }
  }

  /**
   * One reason why lines were not computed. A line may have several.
   *
   * @param about what it is about, without the place in a list
   * @param example the message of the first line concerned
   * @param orders orders with such a line, or without lines
   * @param lines lines refused for it under either edition
   * @param linesAgainst those refused under the edition of {@code against}
   * @param linesUnder those refused under the edition of {@code under}
   */
  public record RefusedCount(
      Refusal.Reason reason,
      String about,
      String example,
      long orders,
      long lines,
      long linesAgainst,
      long linesUnder) {}

  /**
   * Lines whose price lies where a slightly lower price would leave the seller more.
   *
   * @param zonesAgainst the zones of that edition, in words, such as {@code BRL 80.00–89.99}; of
   *     very many the lowest, and then {@link #OTHERS}
   */
  public record Cliffs(
      long linesAgainst, long linesUnder, List<String> zonesAgainst, List<String> zonesUnder) {

    /** Stands in the place of zones that are not listed. */
    public static final String OTHERS = "others above";

    /** The zones that are listed, without that there are others. */
    public static List<String> listed(List<String> zones) {
      return zones.stream().filter(zone -> !zone.equals(OTHERS)).toList();
    }

    /** Whether there are zones that are not listed. */
    public static boolean hasOthers(List<String> zones) {
      return zones.contains(OTHERS);
    }
  }

  /**
   * Sellers whose points ever reached a tier.
   *
   * @param points from so many points on
   * @param words what it leads to, by the edition of {@code under} where both have the tier
   */
  public record TierCount(long points, String words, long sellersAgainst, long sellersUnder) {}
}
