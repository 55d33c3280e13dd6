package org.entrepot.rulebook.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet.Filled;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.KernelTrace;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.kernel.TracingKernel;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * A kernel answers what the bill answers, to the minor unit, or leaves the answer to it; what it
 * says that it did is the working of the bill, word for word.
 */
class FeeKernelPropertiesTest {

  private static final int TARIFFS = 1_500;
  private static final int ORDERS = 12;

  private final KernelLines lines = new KernelLines();
  private final KernelCharges charges = new KernelCharges();
  private final KernelCharges traced = new KernelCharges();
  private final KernelTrace trace = new KernelTrace();
  private final KernelColumns columns = new KernelColumns();
  private final ColumnCharges byColumns = new ColumnCharges();
  private int answered;
  private int inColumns;
  private int left;

  @Test
  void ofTheProjectsOwnTariffItAnswersEveryOrder() throws Exception {
    Random random = new Random(4711);
    for (int i = 0; i < TARIFFS; i++) {
      Facts order = FeeStories.anyOrder(random);
      for (String date : List.of("2026-02-28T12:00", "2026-03-01T12:00")) {
        compare("order " + i, FeeStories.inForce(date), order);
      }
    }

    assertThat(left).isZero();
    assertThat(inColumns).isGreaterThan(TARIFFS);
  }

  @Test
  void ofAnyTariffItAnswersWhatTheBillAnswersAndLeavesWhatIsRefused() throws Exception {
    for (int seed = 0; seed < TARIFFS; seed++) {
      AnyTariff any = new AnyTariff(seed);
      Edition<FeeEdition> edition = any.edition();
      for (int i = 0; i < ORDERS; i++) {
        compare("seed " + seed + ", order " + i, edition, any.order());
      }
    }

    assertThat(answered).isGreaterThan(TARIFFS * ORDERS / 3);
    assertThat(left).isPositive();
    assertThat(inColumns).isGreaterThan(TARIFFS);
  }

  private void compare(String about, Edition<FeeEdition> edition, Facts given) {
    if (!(OrderFacts.sheet(edition.body()).fill(given) instanceof Filled.Ready(var order))) {
      throw new IllegalStateException(about + " does not pass the sheet");
    }
    Outcome bill = OrderCharges.of(edition, order);
    try {
      TracingKernel kernel = FeeKernel.of(edition, order);
      state(order);
      if (kernel.charge(lines, charges)) {
        answered++;
        assertThat(bill).as(about).isInstanceOf(Outcome.Answer.class);
        Outcome.Answer answer = (Outcome.Answer) bill;
        assertThat(answered(kernel, order)).as(about).isEqualTo(billed(answer));
        assertThat(kernel.notes()).as(about).isEqualTo(answer.notes());
        assertThat(kernel.notPublic()).as(about).isEqualTo(answer.notPublic());
        compareWorking(about, kernel, order, answer);
        compareColumns(about, kernel, true);
        return;
      }
      assertThat(charges.size()).as(about).isZero();
      compareColumns(about, kernel, false);
    } catch (BeyondKernelException beyond) {
      assertThat(beyond).hasMessageEndingWith("does not fit into a kernel");
    }
    left++;
  }

  private void compareWorking(
      String about, TracingKernel kernel, Facts order, Outcome.Answer bill) {
    assertThat(kernel.charge(lines, traced, trace)).as(about).isTrue();
    assertThat(amounts(traced)).as(about).containsExactlyInAnyOrderElementsOf(amounts(charges));
    List<String> names =
        order.group("lines").stream().map(line -> line.value("id").orElseThrow().text()).toList();
    Outcome.Answer answer = kernel.answer(trace, names);
    assertThat(answer.working()).as(about).isEqualTo(bill.working());
    assertThat(answer.lines()).as(about).isEqualTo(bill.lines());
    assertThat(answer.results()).as(about).isEqualTo(bill.results());
    assertThat(answer).as(about).isEqualTo(bill);
  }

  /** Line by line as columns it charges what it charges the order, where lines are alone. */
  private void compareColumns(String about, Kernel kernel, boolean answers) {
    if (!kernel.chargesColumns()) {
      return;
    }
    inColumns++;
    columns.clear(lines.count());
    for (LineNumber number : FeeKernel.OF_LINE) {
      for (int line = 0; line < lines.count(); line++) {
        columns.of(number)[line] = lines.at(line, number);
      }
    }
    long answeredLines = kernel.charge(columns, byColumns);
    assertThat(answeredLines == columns.all()).as(about).isEqualTo(answers);
    if (answers) {
      List<String> told = new ArrayList<>();
      for (int charge = 0; charge < kernel.billed().size(); charge++) {
        for (int line = 0; line < lines.count(); line++) {
          if ((byColumns.made(charge) >>> line & 1) == 1) {
            told.add(charge + "@" + line + ": " + byColumns.amounts(charge)[line]);
          }
        }
      }
      assertThat(told).as(about).containsExactlyInAnyOrderElementsOf(amounts(charges));
    }
  }

  private static List<String> amounts(KernelCharges charges) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < charges.size(); i++) {
      told.add(charges.charge(i) + "@" + charges.place(i) + ": " + charges.minor(i));
    }
    return told;
  }

  private void state(Facts order) {
    List<Facts> members = order.group("lines");
    lines.clear(members.size());
    for (int i = 0; i < members.size(); i++) {
      for (LineNumber number : FeeKernel.OF_LINE) {
        long value =
            switch (members.get(i).value(number.fact()).orElseThrow()) {
              case Value.Amount(BigMoney money) -> money.getAmountMinorLong();
              case Value.Count(var count) -> count.longValueExact();
              default -> throw new IllegalStateException(number.fact());
            };
        lines.set(i, number, value);
      }
    }
  }

  private List<String> answered(Kernel kernel, Facts order) {
    List<String> told = new ArrayList<>();
    List<Facts> members = order.group("lines");
    for (int i = 0; i < charges.size(); i++) {
      Kernel.Billed billed = kernel.billed().get(charges.charge(i));
      int place = charges.place(i);
      String on =
          place == members.size() ? "order" : members.get(place).value("id").orElseThrow().text();
      Money amount = Money.ofMinor(billed.currency(), charges.minor(i));
      told.add(billed.code() + billed.label() + billed.payer() + on + amount);
    }
    told.sort(null);
    return told;
  }

  private static List<String> billed(Outcome.Answer answer) {
    List<String> told = new ArrayList<>();
    for (ChargeLine line : answer.lines()) {
      told.add(line.code() + line.label() + line.payer() + line.on() + line.amount());
    }
    told.sort(null);
    return told;
  }
}
