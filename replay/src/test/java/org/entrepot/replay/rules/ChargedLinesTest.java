package org.entrepot.replay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
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

  private OrderSlice line(String order, long price) {
    int line = batch.add();
    batch.set(line, WordColumn.ORDER, order);
    batch.set(line, WordColumn.SELLER, "anna");
    batch.set(line, WordColumn.CURRENCY, "BRL");
    batch.set(line, NumberColumn.PRICE_MINOR, price);
    batch.set(line, NumberColumn.QUANTITY, 2);
    return OrderSlice.of(batch, line);
  }

  private SellerFold fold(@Nullable SellerFold base) {
    return new SellerFold(
        RULES, (_sold, _wanted) -> Optional.<BigDecimal>empty(), words.sellers(), base);
  }

  private static void charge(ChargedLines lines, OrderSlice slice, int rule, long minor) {
    lines.of(BRL).account().charge(slice.seller(), rule, minor, minor + 1);
    lines.of(BRL).charged(slice);
  }

  private static SellerMoney anna(SellerFold fold) {
    assertThat(fold.sellers()).hasSize(1);
    return fold.sellers().getFirst();
  }

  @Test
  void aLineThatTwoRulesChargeCountsOnce() {
    OrderSlice both = line("a", 1_000);
    OrderSlice one = line("b", 500);
    SellerFold fold = fold(null);
    ChargedLines lines = new ChargedLines(fold, null);

    lines.next();
    charge(lines, both, 0, 10);
    charge(lines, both, 1, 20);
    charge(lines, one, 1, 5);

    assertThat(anna(fold).lines()).isEqualTo(2);
    assertThat(anna(fold).sales()).isEqualTo(Money.parse("BRL 30.00"));
    assertThat(anna(fold).against()).isEqualTo(Money.parse("BRL 0.35"));
  }

  @Test
  void itDoesSoWhereOneOfThemIsCommonToSeveralVariants() {
    OrderSlice both = line("a", 1_000);
    OrderSlice common = line("b", 500);
    OrderSlice own = line("c", 70);
    SellerFold base = fold(null);
    ChargedLines ofAll = new ChargedLines(base, null);
    SellerFold fold = fold(base);
    ChargedLines ofVariant = new ChargedLines(fold, ofAll);

    ofAll.next();
    charge(ofAll, both, 1, 20);
    charge(ofAll, common, 1, 5);
    ofVariant.next();
    charge(ofVariant, both, 0, 10);
    charge(ofVariant, own, 0, 3);

    assertThat(anna(fold).lines()).isEqualTo(3);
    assertThat(anna(fold).sales()).isEqualTo(Money.parse("BRL 31.40"));
    assertThat(anna(fold).against()).isEqualTo(Money.parse("BRL 0.38"));
    assertThat(anna(fold).under()).isEqualTo(Money.parse("BRL 0.42"));
  }

  @Test
  void aVariantInWhichOnlyCommonRulesChargeHasTheirMoneyToo() {
    OrderSlice common = line("a", 500);
    SellerFold base = fold(null);
    ChargedLines ofAll = new ChargedLines(base, null);
    SellerFold fold = fold(base);

    ofAll.next();
    charge(ofAll, common, 1, 5);

    assertThat(fold.sellers()).isEqualTo(base.sellers());
    assertThat(anna(fold).lines()).isEqualTo(1);
  }
}
