package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.Looks;
import org.junit.jupiter.api.Test;

/** Every page of a restatement, on a phone and on a wide screen, in light and in dark. */
@Journey
class RestatementLooksJourney {
  private static final String ALL =
      "dataSet=demo&rules=shopee/br/fees&rules=ozon/ru/logistics&rules=shopee/sg/standards"
          + "&against=2026-02-28&under=2026-04-06&assume.scheme=fbs"
          + "&assume.lane=moscow-yekaterinburg&more=fx.BRL-RUB=14.5";

  @Test
  void everyPageFitsIsReadableAndHasNamesForItsFields(Browser browser) {
    browser.signInAsOperator();
    Result result = Result.of(browser, ALL);
    List<String> pages =
        List.of(
            "/restatements",
            "/restatements/data-sets",
            "/restatements/new?" + ALL,
            result.path(),
            result.path() + "/sellers",
            result.path() + "/sellers?q=nobody+is+called+so",
            result.path() + "/not-computed",
            result.path() + "/basis",
            result.path() + "/report",
            result.path() + "/delete",
            result.path() + "/seller/working?name=Quintal+Casa");
    for (int width : List.of(390, 768, 1024, 1280, 1600)) {
      String theme = width % 3 == 0 ? "light" : "dark";
      Looks.show(browser, width, theme);
      for (String page : pages) {
        browser.open(page);
        assertThat(Looks.overflow(browser)).as(page + " at " + width).isZero();
        if (width == 768 || width == 1280) {
          assertThat(Looks.faintText(browser)).as(page + ", " + theme).isEmpty();
          assertThat(Looks.nameless(browser)).as(page).isEmpty();
          assertThat(browser.findAll("h1")).as(page).hasSize(1);
        }
      }
    }
  }
}
