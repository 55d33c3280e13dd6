package org.entrepot.rulebook.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import java.util.Random;
import org.entrepot.rulebook.value.Value.Measure;
import org.entrepot.rulebook.value.ValueText;
import org.junit.jupiter.api.Test;

class ParcelTest {

  @Test
  void aBoxOf120By110By90MillimetresHoldsOnePointOneEightEightLitresExactly() {
    assertThat(box("120 mm", "110 mm", "90 mm").volume().litres()).isEqualByComparingTo("1.188");
  }

  @Test
  void aBoxMeasuredInInchesHasAnExactVolumeInLitres() {
    assertThat(box("10 in", "8.5 in", "2 in").volume().litres()).isEqualByComparingTo("2.78580088");
  }

  @Test
  void theUnitOfASideDoesNotMatter() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int l = 1 + random.nextInt(3_000);
      int w = 1 + random.nextInt(3_000);
      int h = 1 + random.nextInt(3_000);
      Volume volume = box(l + " mm", w + " mm", h + " mm").volume();
      assertThat(volume).isEqualByComparingTo(box(w + " mm", h + " mm", l + " mm").volume());
      Volume tenTimesEachSide = box(l + " cm", w + " cm", h + " cm").volume();
      assertThat(tenTimesEachSide.litres()).isEqualByComparingTo(volume.litres().movePointRight(3));
    }
  }

  @Test
  void theLongestSideAndTheGirthDoNotDependOnHowTheBoxStands() {
    for (Dimensions box :
        new Dimensions[] {box("30 cm", "100 mm", "20 cm"), box("10 cm", "20 cm", "300 mm")}) {
      assertThat(box.longestSide().base()).isEqualByComparingTo("300");
      assertThat(box.lengthAndGirth().base()).isEqualByComparingTo("900");
    }
  }

  @Test
  void aSideOfZeroAndAWeightAsASideAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> box("0 mm", "1 mm", "1 mm"))
        .withMessageContaining("a length over zero, not 0 mm");
    assertThatIllegalArgumentException().isThrownBy(() -> box("1 kg", "1 mm", "1 mm"));
  }

  @Test
  void aLightBoxIsChargedByItsSizeAndAHeavyOneByTheScales() {
    DimensionalFactor factor = new DimensionalFactor(measure("166 in3"), measure("1 lb"));
    Measure dimensional = factor.weightOf(box("10 in", "10 in", "16.6 in").volume());

    ChargeableWeight light = ChargeableWeight.of(measure("3 lb"), dimensional, null);
    assertThat(light.charged().text()).isEqualTo("10 lb");
    assertThat(light.isDimensional()).isTrue();

    ChargeableWeight heavy = ChargeableWeight.of(measure("11 lb"), dimensional, null);
    assertThat(heavy.charged().text()).isEqualTo("11 lb");
    assertThat(heavy.isDimensional()).isFalse();
  }

  @Test
  void chargeableWeightIsCountedInStartedSteps() {
    MeasureStep half = new MeasureStep(measure("0.5 kg"), RoundingMode.UP);
    assertThat(ChargeableWeight.of(measure("1001 g"), null, half).charged().text())
        .isEqualTo("1.5 kg");
    assertThat(ChargeableWeight.of(measure("1 kg"), null, half).charged().text()).isEqualTo("1 kg");
  }

  @Test
  void aFactorThatDividesByNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DimensionalFactor(measure("0 in3"), measure("1 lb")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DimensionalFactor(measure("1 lb"), measure("166 in3")));
  }

  private static Dimensions box(String length, String width, String height) {
    return new Dimensions(measure(length), measure(width), measure(height));
  }

  private static Measure measure(String text) {
    return (Measure) ValueText.read(text);
  }
}
