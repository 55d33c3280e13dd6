package org.entrepot.marketplace.restatements.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        : "varied: "
            + varied.subject()
            + ": "
            + varied.told()
            + ", where the rulebook states "
            + varied.stated()
            + "; figures are "
            + both;
  }

  /** What the variants come to in one currency. */
  record MoneyView(CurrencyUnit currency, List<VariantView> variants) {}

  /**
   * What one variant comes to in one currency, of what is public under both editions.
   *
   * @param stated whether the value that is varied is here what the rulebook states
   * @param section the section of the report that tells of it alone
   * @param against the platform revenue under the editions that are compared with
   * @param revenue the platform revenue under this variant
   * @param kept what sellers keep of their sales; null where sales are not stated
   */
  record VariantView(
      String label,
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
   */
  record StandingView(String label, Standing sum) {}

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
      Money sales = result.sales();
      variants.add(
          new VariantView(
              variant.label(),
              variant.varied() != null && variant.varied().isStated(),
              "report-v" + (i + 1) + "-itself",
              before,
              after,
              after.minus(before),
              Names.share(after.minus(before), before),
              sales == null ? null : sales.minus(result.under()),
              result));
    }
    return new MoneyView(currency, variants);
  }

  private static List<StandingView> standings(Comparison comparison) {
    if (weeks(comparison.first()).findAny().isEmpty()) {
      return List.of();
    }
    Map<Standing, List<String>> alike = new LinkedHashMap<>();
    for (Tried tried : comparison.tried()) {
      alike
          .computeIfAbsent(
              sum(weeks(tried.restatement()).map(WeekResult::under)), added -> new ArrayList<>())
          .add(tried.variant().label());
    }
    List<StandingView> standings = new ArrayList<>();
    standings.add(
        new StandingView("compared with", sum(weeks(comparison.first()).map(WeekResult::against))));
    alike.forEach((standing, labels) -> standings.add(new StandingView(named(labels), standing)));
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

  private static Standing sum(Stream<Standing> standings) {
    return standings.reduce(Standing.NONE, Standing::plus);
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
