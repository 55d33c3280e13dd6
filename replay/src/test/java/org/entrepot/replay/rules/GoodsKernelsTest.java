package org.entrepot.replay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entrepot.replay.Project;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.orders.LineBatch;
import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.junit.jupiter.api.Test;

/** Which goods a kernel answers for; of the others customs say themselves what they owe. */
class GoodsKernelsTest {

  private static final Assumptions ASSUMED = Assumptions.read(List.of("fx.USD-EUR=0.9151"));

  private final LineBatch batch = new LineBatch(new Words());

  /** A line of an order of its own, from outside of the market. */
  private int line(String currency, long price, String code, String rate) {
    int line = batch.add();
    batch.set(line, WordColumn.ORDER, "o" + line);
    batch.set(line, WordColumn.LINE, "1");
    batch.set(line, WordColumn.SELLER, "anna");
    batch.set(line, WordColumn.CURRENCY, currency);
    batch.set(line, WordColumn.ORIGIN, "CN");
    batch.set(line, NumberColumn.CREATED_SECOND, 1_767_225_600);
    batch.set(line, NumberColumn.PRICE_MINOR, price);
    batch.set(line, NumberColumn.QUANTITY, 1);
    if (!code.isEmpty()) {
      batch.state(line, "hs-code", code);
    }
    if (!rate.isEmpty()) {
      batch.state(line, "duty-rate", rate);
    }
    return line;
  }

  private static EditionKernels kernels() {
    ReplayRequest request =
        new ReplayRequest(
            Path.of(""),
            Layout.NATIVE,
            null,
            List.of(SubjectId.of("starter/eu/customs")),
            LocalDate.of(2026, 7, 1).atStartOfDay(),
            LocalDate.of(2026, 6, 30).atStartOfDay(),
            null,
            false,
            ASSUMED,
            null);
    PinnedRule<?> rule = new Pinning(Project.rulebook(), request).rules().getFirst();
    Answers answers = new Answers(ASSUMED);
    return answers.kernels(rule.id(), rule.under(), answers.kinds(rule).orElseThrow());
  }

  private long duty(EditionKernels kernels, int line) {
    assertThat(kernels.answers(OrderSlice.of(batch, line))).isTrue();
    KernelCharges charges = kernels.charges(0);
    long sum = 0;
    for (int i = 0; i < charges.size(); i++) {
      sum += charges.minor(i);
    }
    return sum;
  }

  /** EUR 3 for a code up to EUR 150, over that 12 % of the value. */
  @Test
  void goodsOfAnyCodeAndAnyDutyAreAnswered() {
    int cheap = line("EUR", 15_000, "6109.10", "");
    int dear = line("EUR", 20_000, "910211", "12%");
    int converted = line("USD", 20_000, "", "12%");

    EditionKernels kernels = kernels();

    assertThat(duty(kernels, cheap)).isEqualTo(300);
    assertThat(duty(kernels, dear)).isEqualTo(2_400);
    assertThat(duty(kernels, converted)).isEqualTo(2_196);
  }

  @Test
  void aLineThatIsRefusedForItsNumbersKeepsNoOtherFromBeingAnswered() {
    int refused = line("EUR", 1_000, "code", "12%");
    batch.set(refused, NumberColumn.DISCOUNT_MINOR, 2_000);
    int codeless = line("EUR", 1_000, "", "");
    int good = line("EUR", 1_000, "610910", "");
    batch.set(good, NumberColumn.DISCOUNT_MINOR, 500);

    EditionKernels kernels = kernels();

    assertThat(kernels.answers(OrderSlice.of(batch, refused))).isFalse();
    assertThat(kernels.answers(OrderSlice.of(batch, codeless))).isFalse();
    assertThat(duty(kernels, good)).isEqualTo(300);
  }

  @Test
  void whatAKernelDoesNotTakeIsLeftToCustoms() {
    int valued = line("EUR", 1_000, "610910", "");
    batch.state(valued, "value", "EUR 7");
    int claimed = line("EUR", 1_000, "610910", "");
    batch.state(claimed, "preference-claimed", "yes");
    int carried = line("EUR", 1_000, "610910", "");
    batch.state(carried, "freight", "EUR 2");
    int foreign = line("GBP", 1_000, "610910", "");
    int fine = line("EUR", 20_000, "610910", "0.00001%");
    int plain = line("EUR", 1_000, "610910", "");

    EditionKernels kernels = kernels();

    for (int line : new int[] {valued, claimed, carried, foreign, fine}) {
      assertThat(kernels.answers(OrderSlice.of(batch, line))).isFalse();
    }
    assertThat(duty(kernels, plain)).isEqualTo(300);
  }
}
