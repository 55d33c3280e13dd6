package org.entrepot.rulebook.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.kernel.BeyondKernelException;
import org.entrepot.rulebook.kernel.ColumnCharges;
import org.entrepot.rulebook.kernel.Kernel;
import org.entrepot.rulebook.kernel.KernelCharges;
import org.entrepot.rulebook.kernel.KernelColumns;
import org.entrepot.rulebook.kernel.KernelLines;
import org.entrepot.rulebook.kernel.LineNumber;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A kernel answers what customs answer, to the minor unit, or leaves the answer to them. */
class DutyKernelPropertiesTest {

  private static final int REGIMES = 3_000;
  private static final int CONSIGNMENTS = 8;

  private final KernelLines lines = new KernelLines();
  private final KernelCharges charges = new KernelCharges();
  private final KernelColumns columns = new KernelColumns();
  private final ColumnCharges byColumns = new ColumnCharges();
  private int answered;
  private int charged;
  private int left;

  @Test
  void ofTheProjectsOwnRegimesItAnswersWhatCustomsAnswer() {
    int refused = 0;
    for (Edition<CustomsEdition> edition : CustomsStories.OWN) {
      AnyRegime any = new AnyRegime(4711, edition.body().currency());
      for (int i = 0; i < REGIMES / 3; i++) {
        String about = edition.ref() + ", consignment " + i;
        refused += compare(about, edition, any.consignment()) ? 0 : 1;
      }
    }

    assertThat(left - refused).as("answered by the family alone").isLessThan(answered / 3);
    assertThat(charged).isGreaterThan(answered / 10);
  }

  @Test
  void ofAnyRegimeItAnswersWhatCustomsAnswerAndLeavesWhatTheyRefuse() {
    for (int seed = 0; seed < REGIMES; seed++) {
      AnyRegime any = AnyRegime.of(seed);
      Edition<CustomsEdition> edition = any.edition();
      for (int i = 0; i < CONSIGNMENTS; i++) {
        compare("seed " + seed + ", consignment " + i, edition, any.consignment());
      }
    }

    assertThat(answered).isGreaterThan(REGIMES * CONSIGNMENTS / 3);
    assertThat(charged).isGreaterThan(answered / 3);
    assertThat(left).isPositive();
  }

  /** A flat duty for each heading of six digits: two items share one, the third has its own. */
  @Test
  void aDutyOnOneItemIsOnItAndOneOnSeveralIsOnTheConsignment() throws Exception {
    Edition<CustomsEdition> edition =
        CustomsStories.OWN.stream()
            .filter(own -> own.ref().toString().startsWith("starter/eu/customs@2026-07-01"))
            .findFirst()
            .orElseThrow();
    Facts consignment =
        CustomsStories.filled(
            edition.body(),
            CustomsStories.facts("shipped-from", "CN")
                .withGroup(
                    "items",
                    List.of(
                        CustomsStories.facts("value", "EUR 10", "hs-code", "610910"),
                        CustomsStories.facts("value", "EUR 10", "hs-code", "910211"),
                        CustomsStories.facts("value", "EUR 10", "hs-code", "6109.10.00"))));

    Kernel kernel = DutyKernel.of(edition, consignment);
    assertThat(state(consignment)).isTrue();
    assertThat(kernel.charge(lines, charges)).isTrue();

    assertThat(charges.size()).isEqualTo(2);
    assertThat(List.of(charges.place(0), charges.place(1))).containsExactly(3, 1);
    assertThat(List.of(charges.minor(0), charges.minor(1))).containsExactly(300L, 300L);
  }

  /** Whether customs answer at all. */
  private boolean compare(String about, Edition<CustomsEdition> edition, Facts given) {
    Facts consignment = CustomsStories.filled(edition.body(), given);
    Outcome duty = CustomsStories.duty(edition, consignment);
    try {
      Kernel kernel = DutyKernel.of(edition, consignment);
      if (state(consignment) && kernel.charge(lines, charges)) {
        compareColumns(about, kernel);
        answered++;
        charged += charges.size() > 0 ? 1 : 0;
        assertThat(duty).as(about).isInstanceOf(Outcome.Answer.class);
        Outcome.Answer answer = (Outcome.Answer) duty;
        assertThat(answered(kernel)).as(about).isEqualTo(billed(answer));
        assertThat(kernel.notes()).as(about).isEqualTo(answer.notes());
        assertThat(kernel.notPublic()).as(about).isEqualTo(answer.notPublic());
        return true;
      }
      assertThat(charges.size()).as(about).isZero();
    } catch (BeyondKernelException beyond) {
      assertThat(beyond).hasMessageEndingWith("does not fit into a kernel");
    }
    left++;
    return duty instanceof Outcome.Answer;
  }

  /**
   * As columns, beside itself with its items in the other order and a consignment that is refused,
   * it is charged the same sums.
   */
  private void compareColumns(String about, Kernel kernel) {
    int count = lines.count();
    columns.clear(2 * count + 1);
    columns.orders(new int[] {0, count, count + 1, 2 * count + 1}, 3);
    for (LineNumber number : DutyKernel.OF_ITEM) {
      long[] column = columns.of(number);
      for (int i = 0; i < count; i++) {
        column[i] = lines.at(i, number);
        column[2 * count - i] = lines.at(i, number);
      }
      column[count] = number == LineNumber.QUANTITY ? 0 : 1;
    }

    long refused = 1L << count;
    assertThat(kernel.charge(columns, byColumns)).as(about).isEqualTo(columns.all() & ~refused);
    for (int charge = 0; charge < kernel.billed().size(); charge++) {
      long sum = 0;
      for (int i = 0; i < charges.size(); i++) {
        sum += charges.charge(i) == charge ? charges.minor(i) : 0;
      }
      assertThat(sum(charge, columns.all(0))).as(about).isEqualTo(sum);
      assertThat(sum(charge, columns.all(2))).as(about).isEqualTo(sum);
    }
  }

  private long sum(int charge, long some) {
    long sum = 0;
    for (long left = byColumns.made(charge) & some; left != 0; left &= left - 1) {
      sum += byColumns.amounts(charge)[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  /** False where an item's code or duty has no number. */
  private boolean state(Facts consignment) {
    charges.clear();
    List<Facts> items = consignment.group(ConsignmentFacts.ITEMS);
    lines.clear(items.size());
    boolean known = true;
    for (int i = 0; i < items.size(); i++) {
      Facts item = items.get(i);
      long code = item.value("hs-code").map(ItemNumbers::code).orElse(ItemNumbers.NO_CODE);
      long rate = item.value("duty-rate").map(ItemNumbers::rate).orElse(ItemNumbers.NO_RATE);
      known &= code != ItemNumbers.NO_NUMBER && rate != ItemNumbers.NO_NUMBER;
      lines.set(i, LineNumber.VALUE, item.money("value").getAmountMinorLong());
      lines.set(i, LineNumber.QUANTITY, item.number("quantity").longValueExact());
      lines.set(i, LineNumber.HS_CODE, code);
      lines.set(i, LineNumber.DUTY_RATE, rate);
    }
    return known;
  }

  private List<String> answered(Kernel kernel) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < charges.size(); i++) {
      Kernel.Billed billed = kernel.billed().get(charges.charge(i));
      Money amount = Money.ofMinor(billed.currency(), charges.minor(i));
      told.add(billed.code() + " " + billed.label() + " " + billed.payer() + " " + amount);
    }
    told.sort(null);
    return told;
  }

  /** Without what a label says of the goods that the duty is on. */
  private static List<String> billed(Outcome.Answer answer) {
    List<String> told = new ArrayList<>();
    for (ChargeLine line : answer.lines()) {
      String label = line.label().startsWith("Duty, ") ? "Duty" : line.label();
      told.add(line.code() + " " + label + " " + line.payer() + " " + line.amount());
    }
    told.sort(null);
    return told;
  }
}
