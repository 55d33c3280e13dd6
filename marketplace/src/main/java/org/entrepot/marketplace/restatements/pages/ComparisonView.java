package org.entrepot.marketplace.restatements.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.restatement.Varied;
import org.entrepot.replay.restatement.WeekResult;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Several variants as their pages show them: side by side.
 *
 * @param varied the value that is varied, so that there is a curve; null where none is
 * @param money in each currency
 * @param standings of all sellers; none where no rule assesses them
 * @param tallies what was read, and what became of it
 */
record ComparisonView(
    Comparison comparison,
    @Nullable Varied varied,
    List<MoneyView> money,
    List<StandingView> standings,
    List<TallyView> tallies) {

  private static final int FOREMOST = 3;
  private static final int MOST_NAMED = 8;

  /** What the figures are of, and what the rulebook states where a value is varied. */
  public String basis() {
    String both = "of what is public under both editions";
    return varied == null
        ? both
        : "Varied: "
            + varied.subject()
            + ": "
            + varied.told()
            + ", where the rulebook states "
            + varied.stated()
            + "; figures are "
            + both;
  }

  /** That rows are bad, before any figure; nothing where none is. */
  public List<String> bad() {
    return comparison.first().badSentence().stream().toList();
  }

  /** What the table of a currency says of its amounts. */
  public String amounts(CurrencyUnit currency) {
    return "Amounts in "
        + currency.getCode()
        + "; what sellers keep is of sales "
        + comparison.first().salesAre()
        + comparison.keptBefore(currency).map(", "::concat).orElse("")
        + "; each variant leads to its part of the report";
  }

  /** Whether variants differ only in how sellers stand. */
  public boolean standingsFirst() {
    return !standings.isEmpty() && !comparison.changesMoney();
  }

  /** What a curve of the value varied says below it; nothing where none is varied. */
  public List<String> curveNotes(MoneyView money) {
    if (varied == null) {
      return List.of();
    }
    List<String> notes = new ArrayList<>(List.of(stated(varied)));
    if (!money.revenueFromNothing()) {
      notes.add("The scale of platform revenue does not begin at 0.");
    }
    if (!money.sellersFromNothing()) {
      notes.add("The scale of sellers does not begin at 0.");
    }
    return notes;
  }

  /** The same of a curve of how sellers stand. */
  public List<String> standingNotes() {
    if (varied == null) {
      return List.of();
    }
    List<String> notes = new ArrayList<>(List.of(stated(varied)));
    List<Standing> all = standings.stream().skip(1).map(StandingView::sum).toList();
    if (!fromNothing(all.stream().map(one -> BigDecimal.valueOf(one.points())).toList())) {
      notes.add("The scale of points does not begin at 0.");
    }
    if (!fromNothing(all.stream().map(one -> BigDecimal.valueOf(one.breaches())).toList())) {
      notes.add("The scale of breaches does not begin at 0.");
    }
    return notes;
  }

  private String stated(Varied varied) {
    List<BigDecimal> tried =
        comparison.tried().stream()
            .map(one -> one.variant().value())
            .filter(Objects::nonNull)
            .toList();
    BigDecimal stated = varied.statedValue();
    boolean among =
        Collections.min(tried).compareTo(stated) <= 0
            && Collections.max(tried).compareTo(stated) >= 0;
    return among
        ? "Dashed upright: " + varied.stated() + ", as the rulebook states."
        : "The rulebook states " + varied.stated() + ", which is not among the values tried.";
  }

  private static boolean fromNothing(List<BigDecimal> figures) {
    BigDecimal least = Collections.min(figures);
    BigDecimal most = Collections.max(figures);
    return least.signum() >= 0
        && most.signum() > 0
        && least.multiply(BigDecimal.TWO).compareTo(most) <= 0;
  }

  /** What the variants come to in one currency. */
  record MoneyView(CurrencyUnit currency, List<VariantView> variants) {

    /** Whether a curve of the revenue is drawn from nothing on, as it is not flat there. */
    public boolean revenueFromNothing() {
      return fromNothing(variants.stream().map(one -> one.revenue().getAmount()).toList());
    }

    /** The same of the sellers who pay more. */
    public boolean sellersFromNothing() {
      return fromNothing(
          variants.stream().map(one -> BigDecimal.valueOf(one.result().sellersLosing())).toList());
    }
  }

  /**
   * What one variant comes to in one currency, of what is public under both editions.
   *
   * @param at the value that is varied; null where none is
   * @param stated whether the value that is varied is here what the rulebook states
   * @param section the section of the report that tells of it alone
   * @param against the platform revenue under the editions that are compared with
   * @param revenue the platform revenue under this variant
   * @param kept what sellers keep of their sales; null where sales are not stated
   */
  record VariantView(
      String label,
      @Nullable BigDecimal at,
      boolean stated,
      String section,
      Money against,
      Money revenue,
      Money change,
      BigDecimal share,
      @Nullable Money kept,
      MoneyResult result) {

    public long sellers() {
      return result.sellersLosing() + result.sellersGaining() + result.sellersUnchanged();
    }
  }

  /**
   * How all sellers stand under variants that are alike, or under the editions compared with.
   *
   * @param label the variants, or what is compared with
   * @param at the value that is varied, of which each has a row of its own; null where none is
   */
  record StandingView(String label, @Nullable BigDecimal at, Standing sum) {}

  /**
   * What became of the lines and orders that one rule was asked for, by variants that are alike.
   */
  record TallyView(
      String rule,
      String variants,
      boolean all,
      SubjectResult.Tally lines,
      SubjectResult.Tally orders,
      List<RefusedCount> foremost) {}

  static ComparisonView of(Comparison comparison) {
    return new ComparisonView(
        comparison,
        comparison.tried().getFirst().variant().varied(),
        comparison.currencies().stream().map(currency -> money(comparison, currency)).toList(),
        standings(comparison),
        tallies(comparison));
  }

  private static MoneyView money(Comparison comparison, CurrencyUnit currency) {
    List<VariantView> variants = new ArrayList<>();
    for (int i = 0; i < comparison.tried().size(); i++) {
      Variant variant = comparison.tried().get(i).variant();
      Restatement one = comparison.tried().get(i).restatement();
      MoneyResult result = one.money(currency).orElseGet(() -> MoneyResult.none(currency));
      Money before = Comparison.compared(one, currency, false);
      Money after = Comparison.compared(one, currency, true);
      variants.add(
          new VariantView(
              variant.label(),
              variant.value(),
              variant.varied() != null && variant.varied().isStated(),
              "report-v" + (i + 1) + "-itself",
              before,
              after,
              after.minus(before),
              Names.share(after.minus(before), before),
              result.keptUnder(),
              result));
    }
    return new MoneyView(currency, variants);
  }

  private static List<StandingView> standings(Comparison comparison) {
    if (weeks(comparison.first()).findAny().isEmpty()) {
      return List.of();
    }
    List<StandingView> standings = new ArrayList<>();
    standings.add(
        new StandingView("compared with", null, Comparison.standing(comparison.first(), false)));
    Map<Standing, List<String>> alike = new LinkedHashMap<>();
    for (Tried tried : comparison.tried()) {
      Variant variant = tried.variant();
      Standing sum = Comparison.standing(tried.restatement(), true);
      if (variant.value() == null) {
        alike.computeIfAbsent(sum, added -> new ArrayList<>()).add(variant.label());
      } else {
        standings.add(new StandingView(variant.told(), variant.value(), sum));
      }
    }
    alike.forEach(
        (standing, labels) -> standings.add(new StandingView(named(labels), null, standing)));
    return standings;
  }

  private static String named(List<String> labels) {
    return labels.size() <= MOST_NAMED
        ? String.join(", ", labels)
        : labels.getFirst() + " and " + (labels.size() - 1) + " more";
  }

  private static Stream<WeekResult> weeks(Restatement restatement) {
    return restatement.subjects().stream().flatMap(subject -> subject.weeks().stream());
  }

  private static List<TallyView> tallies(Comparison comparison) {
    List<TallyView> tallies = new ArrayList<>();
    comparison
        .first()
        .basis()
        .rules()
        .forEach(rule -> {
          Map<List<?>, List<Tried>> alike = new LinkedHashMap<>();
          for (Tried tried : comparison.tried()) {
            tried
                .restatement()
                .subject(rule.subject())
                .ifPresent(result ->
                    alike
                        .computeIfAbsent(
                            List.of(result.lines(), result.orders(), result.refused()),
                            added -> new ArrayList<>())
                        .add(tried));
          }
          alike
              .values()
              .forEach(some ->
                  some.getFirst()
                      .restatement()
                      .subject(rule.subject())
                      .ifPresent(result ->
                          tallies.add(tally(rule.title(), result, some, alike.size() == 1))));
        });
    return tallies;
  }

  private static TallyView tally(String rule, SubjectResult result, List<Tried> some, boolean all) {
    return new TallyView(
        rule,
        all ? "all alike" : named(some.stream().map(tried -> tried.variant().label()).toList()),
        all,
        result.lines(),
        result.orders(),
        result.refused().stream().limit(FOREMOST).toList());
  }
}
