package org.entrepot.rulebook.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.freight.FreightStories.EVERYTHING;
import static org.entrepot.rulebook.freight.FreightStories.amount;
import static org.entrepot.rulebook.freight.FreightStories.anyParcel;
import static org.entrepot.rulebook.freight.FreightStories.bill;
import static org.entrepot.rulebook.freight.FreightStories.facts;
import static org.entrepot.rulebook.freight.FreightStories.pick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.Value.Measure;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What must hold for every parcel, whatever the tariff. */
class FreightPropertiesTest {

  private static final int PARCELS = 2_000;

  @Test
  void theTotalIsTheSumOfTheLinesAndNothingIsNegative() {
    Random random = new Random(11);
    int answered = 0;
    for (int i = 0; i < PARCELS; i++) {
      if (bill(EVERYTHING, anyParcel(random)) instanceof Outcome.Answer answer) {
        answered++;
        Money sum = Money.zero(EVERYTHING.body().currency());
        for (ChargeLine line : answer.lines()) {
          assertThat(line.amount().isNegative()).as("%s", line).isFalse();
          sum = sum.plus(line.amount());
        }
        assertThat(amount(answer, "total")).isEqualByComparingTo(sum.getAmount());
        assertThat(amount(answer, "seller").add(amount(answer, "buyer")))
            .isEqualByComparingTo(sum.getAmount());
      }
    }
    assertThat(answered).isGreaterThan(PARCELS / 2);
  }

  @Test
  void aParcelWithoutARateIsRefusedForThatReasonAlone() {
    Random random = new Random(12);
    Set<Reason> reasons = new LinkedHashSet<>();
    for (int i = 0; i < PARCELS; i++) {
      if (bill(EVERYTHING, anyParcel(random)) instanceof Outcome.Refused refused) {
        refused.refusals().forEach(refusal -> reasons.add(refusal.reason()));
      }
    }
    assertThat(reasons).containsExactlyInAnyOrder(Reason.NO_PUBLIC_RATE, Reason.NOT_COVERED);
  }

  @Test
  void inWhichUnitASizeIsStatedDoesNotMatter() {
    Random random = new Random(13);
    for (int i = 0; i < PARCELS / 4; i++) {
      Facts parcel = anyParcel(random);
      Facts inMetres = parcel;
      for (String side : List.of("length", "width", "height")) {
        inMetres = inMetres.with(side, parcel.measure(side).in(Unit.METRE));
      }
      assertThat(totals(bill(EVERYTHING, inMetres))).isEqualTo(totals(bill(EVERYTHING, parcel)));
    }
  }

  @Test
  void threeParcelsOfAKindCostThreeTimesOne() {
    Random random = new Random(14);
    for (int i = 0; i < PARCELS / 4; i++) {
      Facts one = anyParcel(random).with("quantity", new Value.Count(BigDecimal.ONE));
      Facts three = one.with("quantity", new Value.Count(BigDecimal.valueOf(3)));
      if (bill(EVERYTHING, one) instanceof Outcome.Answer single
          && bill(EVERYTHING, three) instanceof Outcome.Answer triple) {
        assertThat(amount(triple, "total"))
            .isEqualByComparingTo(amount(single, "total").multiply(BigDecimal.valueOf(3)));
      }
    }
  }

  @Test
  void parcelsBilledTogetherCostWhatTheyCostAlone() {
    Random random = new Random(15);
    for (int i = 0; i < PARCELS / 10; i++) {
      List<Facts> parcels = new ArrayList<>();
      BigDecimal alone = BigDecimal.ZERO;
      while (parcels.size() < 3) {
        Facts parcel = anyParcel(random);
        if (bill(EVERYTHING, parcel) instanceof Outcome.Answer answer) {
          parcels.add(parcel);
          alone = alone.add(amount(answer, "total"));
        }
      }
      Facts together = Facts.NONE.withGroup("lines", parcels);
      assertThat(amount(FreightStories.answer(EVERYTHING, together), "total"))
          .isEqualByComparingTo(alone);
    }
  }

  @Test
  void withinABandMoreVolumeNeverCostsLess() {
    Random random = new Random(16);
    Edition<FreightEdition> tariff = FreightStories.own("ozon/ru/logistics", "2026-03-01T12:00");
    for (int i = 0; i < PARCELS; i++) {
      String scheme = pick(random, "fbo", "fbs");
      BigDecimal smaller = BigDecimal.valueOf(1 + random.nextInt(1_200_000), 3);
      BigDecimal larger = smaller.add(BigDecimal.valueOf(random.nextInt(50_000), 3));
      assertThat(freight(tariff, scheme, larger))
          .isGreaterThanOrEqualTo(freight(tariff, scheme, smaller));
    }
  }

  private static BigDecimal freight(
      Edition<FreightEdition> tariff, String scheme, BigDecimal litres) {
    Facts parcel = facts("scheme", scheme, "volume", litres.toPlainString() + " L");
    return amount(FreightStories.answer(tariff, parcel), "freight");
  }

  private static Object totals(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer answer -> amount(answer, "total");
      case Outcome.Refused refused -> refused.refusals();
    };
  }

  @Test
  void theVolumeInTheAnswerIsThatOfTheBox() {
    Facts parcel =
        facts("scheme", "fbs", "length", "200 mm", "width", "125 mm", "height", "200 mm");
    Edition<FreightEdition> tariff = FreightStories.own("ozon/ru/logistics", "2026-03-01T12:00");
    assertThat(FreightStories.answer(tariff, parcel).results().get("volume"))
        .isInstanceOfSatisfying(
            Measure.class, volume -> assertThat(volume.base()).isEqualByComparingTo("5"));
  }
}
