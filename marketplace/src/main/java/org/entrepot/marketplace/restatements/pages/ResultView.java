package org.entrepot.marketplace.restatements.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entrepot.marketplace.wording.Wording;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.restatement.SubjectResult.RefusedCount;
import org.entrepot.replay.restatement.WeekResult;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A result as its pages show it.
 *
 * @param headline what changes, in sentences
 * @param standards those of the rules that assess sellers, with their weeks
 */
record ResultView(
    Restatement restatement,
    List<String> headline,
    List<MoneyView> money,
    List<RuleView> rules,
    List<StandardView> standards) {

  /** That rows are bad, before any figure; nothing where none is. */
  public List<String> bad() {
    return restatement.badSentence().stream().toList();
  }

  /** When the orders were placed, and how many lines were cancelled, in sentences. */
  public List<String> placed() {
    return restatement.placed().sentences(!money.isEmpty());
  }

  /**
   * What sellers pay in one currency.
   *
   * @param keptBefore what they pay besides of what they keep; empty where they do not
   */
  record MoneyView(
      MoneyResult result, BigDecimal changeShare, String keptBefore, List<BucketView> histogram) {
    /** Those who gain most, the best last: as they follow on those who lose most. */
    public List<SellerMoney> bestReversed() {
      return result.best().reversed();
    }

    public long sellers() {
      return result.sellersGaining() + result.sellersLosing() + result.sellersUnchanged();
    }
  }

  /** Some sellers whose change is alike. */
  record BucketView(String label, MoneyResult.Bucket bucket) {
    /** −1 where they gain, 1 where they lose, 0 where nothing changes for them. */
    public int sign() {
      return bucket.low().isNegative() ? -1 : bucket.high().isPositive() ? 1 : 0;
    }
  }

  private static final int FOREMOST = 3;

  /** One rule: its editions and its result. */
  record RuleView(Basis.Rule rule, SubjectResult result, @Nullable StandardView standard) {
    public String againstHref() {
      return Links.edition(rule.against().edition());
    }

    public String underHref() {
      return Links.edition(rule.under().edition());
    }

    public String differencesHref() {
      return Links.differences(rule.against().edition(), rule.under().edition());
    }

    /** The reasons that stopped most orders. */
    public List<RefusedCount> foremostRefused() {
      return result.refused().stream().limit(FOREMOST).toList();
    }

    public boolean oneEdition() {
      return rule.against().edition().hash().equals(rule.under().edition().hash());
    }
  }

  /** One standard with its weeks. */
  record StandardView(Basis.Rule rule, List<WeekView> weeks, Standing against, Standing under) {
    public long orders() {
      return weeks.stream().mapToLong(one -> one.week().orders()).sum();
    }

    public long late() {
      return weeks.stream().mapToLong(one -> one.week().late()).sum();
    }
  }

  /** One week of a standard. */
  record WeekView(WeekResult week, BigDecimal lateShare) {}

  static ResultView of(Restatement restatement, Wording words) {
    List<RuleView> rules = new ArrayList<>();
    for (Basis.Rule rule : restatement.basis().rules()) {
      restatement.subject(rule.subject()).ifPresent(result -> rules.add(rule(rule, result)));
    }
    List<MoneyView> money =
        restatement.money().stream()
            .map(result ->
                money(result, restatement.keptBefore(result.currency()).orElse(""), words))
            .toList();
    List<StandardView> standards =
        rules.stream().map(RuleView::standard).filter(Objects::nonNull).toList();
    return new ResultView(
        restatement, Headline.of(restatement, standards, words), money, rules, standards);
  }

  private static RuleView rule(Basis.Rule rule, SubjectResult result) {
    return new RuleView(
        rule, result, result.weeks().isEmpty() ? null : standard(rule, result.weeks()));
  }

  private static MoneyView money(MoneyResult result, String keptBefore, Wording words) {
    return new MoneyView(
        result,
        Names.share(result.change(), result.against()),
        keptBefore,
        result.histogram().stream()
            .map(bucket -> new BucketView(label(bucket, words), bucket))
            .toList());
  }

  private static String label(MoneyResult.Bucket bucket, Wording words) {
    Money only = bucket.only();
    if (only != null) {
      return words.number(only.getAmount());
    }
    return bucket.low().equals(bucket.high())
        ? "no change"
        : words.number(bucket.low().getAmount()) + " to " + words.number(bucket.high().getAmount());
  }

  private static StandardView standard(Basis.Rule rule, List<WeekResult> weeks) {
    return new StandardView(
        rule,
        weeks.stream()
            .map(week -> new WeekView(week, Names.share(week.late(), week.orders())))
            .toList(),
        sum(weeks.stream().map(WeekResult::against).toList()),
        sum(weeks.stream().map(WeekResult::under).toList()));
  }

  private static Standing sum(List<Standing> standings) {
    return new Standing(
        standings.stream().mapToLong(Standing::breaches).sum(),
        standings.stream().mapToLong(Standing::points).sum(),
        standings.stream().mapToLong(Standing::waived).sum());
  }
}
