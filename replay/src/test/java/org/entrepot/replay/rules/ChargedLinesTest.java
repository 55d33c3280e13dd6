package org.entrepot.replay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a line was sold for counts once, however many rules charge it. */
class ChargedLinesTest {

  private static final CurrencyUnit BRL = CurrencyUnit.of("BRL");
  private static final List<SubjectId> RULES =
      List.of(SubjectId.of("one/br/fees"), SubjectId.of("two/br/freight"));

  private final Words words = new Words();
  private final LineBatch batch = new LineBatch(words);
  private @Nullable OrderBlock block;

  /** A line of an order of its own, two of which were sold; gives its place. */
  private int line(String order, long price) {
    int line = batch.add();
    batch.set(line, WordColumn.ORDER, order);
    batch.set(line, WordColumn.SELLER, "anna");
    batch.set(line, WordColumn.CURRENCY, "BRL");
    batch.set(line, NumberColumn.PRICE_MINOR, price);
    batch.set(line, NumberColumn.QUANTITY, 2);
    return line;
  }

  private SellerFold fold(@Nullable SellerFold base, @Nullable SellerFold salesBase) {
    return new SellerFold(
        RULES, (_sold, _wanted) -> Optional.<BigDecimal>empty(), words.sellers(), base, salesBase);
  }

  private static void charge(ChargedLines lines, int line, int rule, long minor) {
    lines.of(BRL).account().charge(0, rule, minor, minor + 1);
    lines.of(BRL).charged(line);
  }

  private void count(ChargedLines lines) {
    OrderBlock all = block == null ? OrderBlock.of(batch) : block;
    block = all;
    ChargedLines.count(List.of(lines), all, 0, all.orders());
  }

  private static SellerMoney anna(SellerFold fold) {
    assertThat(fold.sellers()).hasSize(1);
    return fold.sellers().getFirst();
  }

  @Test
  void aLineThatTwoRulesChargeCountsOnce() {
    int both = line("a", 1_000);
    int one = line("b", 500);
    SellerFold fold = fold(null, null);
    ChargedLines lines = new ChargedLines(fold, null, null);

    lines.next();
    charge(lines, both, 0, 10);
    charge(lines, both, 1, 20);
    charge(lines, one, 1, 5);
    count(lines);

    assertThat(anna(fold).lines()).isEqualTo(2);
    assertThat(anna(fold).sales()).isEqualTo(Money.parse("BRL 30.00"));
    assertThat(anna(fold).against()).isEqualTo(Money.parse("BRL 0.35"));
  }

  @Test
  void itDoesSoWhereOneOfThemIsCommonToSeveralVariants() {
    int both = line("a", 1_000);
    int common = line("b", 500);
    int own = line("c", 70);
    int other = line("d", 9);
    SellerFold base = fold(null, null);
    ChargedLines ofAll = new ChargedLines(base, null, null);
    SellerFold first = fold(base, base);
    ChargedLines ofFirst = new ChargedLines(first, ofAll, ofAll);
    SellerFold second = fold(base, first);
    ChargedLines ofSecond = new ChargedLines(second, ofAll, ofFirst);

    ofAll.next();
    charge(ofAll, both, 1, 20);
    charge(ofAll, common, 1, 5);
    count(ofAll);
    ofFirst.next();
    charge(ofFirst, both, 0, 10);
    charge(ofFirst, own, 0, 3);
    count(ofFirst);
    ofSecond.next();
    charge(ofSecond, other, 0, 2);
    count(ofSecond);

    assertThat(anna(first).lines()).isEqualTo(3);
    assertThat(anna(first).sales()).isEqualTo(Money.parse("BRL 31.40"));
    assertThat(anna(first).against()).isEqualTo(Money.parse("BRL 0.38"));
    assertThat(anna(first).under()).isEqualTo(Money.parse("BRL 0.42"));
    assertThat(anna(second).lines()).isEqualTo(3);
    assertThat(anna(second).sales()).isEqualTo(Money.parse("BRL 30.18"));
    assertThat(anna(second).against()).isEqualTo(Money.parse("BRL 0.27"));
  }

  @Test
  void aVariantThatChargesNothingOfWhatTheFirstDoesCountsNothingOfIt() {
    int own = line("a", 500);
    SellerFold base = fold(null, null);
    ChargedLines ofAll = new ChargedLines(base, null, null);
    SellerFold first = fold(base, base);
    ChargedLines ofFirst = new ChargedLines(first, ofAll, ofAll);
    SellerFold second = fold(base, first);
    ChargedLines ofSecond = new ChargedLines(second, ofAll, ofFirst);

    List.of(ofAll, ofFirst, ofSecond).forEach(ChargedLines::next);
    charge(ofFirst, own, 0, 5);
    List.of(ofAll, ofFirst, ofSecond).forEach(this::count);

    assertThat(base.sellers()).isEmpty();
    assertThat(anna(first).lines()).isEqualTo(1);
    assertThat(second.sellers()).isEmpty();
  }
}
