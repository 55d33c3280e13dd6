package org.entrepot.rulebook.freight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.edition.Edition;
import org.junit.jupiter.api.Test;

class FreightDiffTest {

  @Test
  void twoErasAreComparedByKindOfParcelAndRangeOfVolume() {
    List<Difference> differences =
        new FreightFamily()
            .differences(
                FreightStories.own("ozon/ru/logistics", "2026-03-01T12:00"),
                FreightStories.own("ozon/ru/logistics", "2026-04-06T12:00"));

    assertThat(differences).hasSize(5);
    Difference fbo = differences.get(1);
    assertThat(fbo.cases())
        .containsExactly(
            "leg is delivery, scheme is fbo, lane is moscow-yekaterinburg, price from RUB 300.01");
    assertThat(fbo.changes().stream().map(Change::sentence))
        .hasSize(14)
        .startsWith(
            "up to 0.2 L: was RUB 46.77, becomes RUB 68.00",
            "over 0.2 L up to 1 L: was RUB 46.77, becomes RUB 81.00",
            "over 1 L up to 2 L: was RUB 56.94, becomes RUB 96.00",
            "over 2 L up to 3 L: was RUB 67.11, becomes RUB 96.00",
            "over 3 L up to 5 L: was RUB 21.36 + RUB 15.25 per L, becomes RUB 141.00")
        .contains(
            "over 200 L up to 800 L: was RUB 1759.86 + RUB 6.10 per L, becomes no public rate")
        .endsWith("over 1000 L: was RUB 7859.86, becomes RUB 6718.00");
    assertThat(differences.getLast().changes().stream().map(Change::where))
        .containsExactly(
            "Other lanes",
            "Logistics × Coefficient of the average delivery time",
            "Delivery to a pickup point",
            "Processing of the parcel",
            "Markup on a non-local sale",
            "lanes");
    assertThat(differences.getLast().changes().stream().map(Change::sentence))
        .contains(
            "Other lanes: was one tariff for all lanes, becomes no public rate: only this lane’s"
                + " table has been published",
            "Logistics × Coefficient of the average delivery time: no longer, was 1.0 to 1.8, when"
                + " scheme is fbo",
            "lanes: new, code moscow-yekaterinburg, from (moscow), to (yekaterinburg)");
  }

  @Test
  void whereNoRateIsPublicTheFieldsAreCompared() {
    List<Difference> differences =
        new FreightFamily()
            .differences(
                FreightStories.own("yandex/ru/middle-mile", "2026-01-15T12:00"),
                FreightStories.own("yandex/ru/middle-mile", "2026-02-15T12:00"));

    assertThat(differences)
        .singleElement()
        .satisfies(difference ->
            assertThat(difference.changes().stream().map(Change::sentence))
                .containsExactly("Middle mile, at least: was RUB 100, becomes RUB 70"));
  }

  @Test
  void anEditionDoesNotDifferFromItself() {
    Edition<FreightEdition> edition = FreightStories.EVERYTHING;

    assertThat(new FreightFamily().differences(edition, edition)).isEmpty();
  }
}
