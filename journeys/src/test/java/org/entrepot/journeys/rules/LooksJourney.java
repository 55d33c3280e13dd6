package org.entrepot.journeys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.Looks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class LooksJourney {
  private static final String FEES = "/rules/shopee/br/fees";

  private static final List<String> PAGES =
      List.of(
          "/",
          "/sign-in",
          "/quote",
          "/quote?to=GB&to=CA&shipped-from=CN&at=2026-02-20&currency=GBP&items[0].value=134",
          "/quote?to=GB&shipped-from=CN&at=2026-02-20&currency=GBP&items[0].hs-code=620211&items[0].value=13",
          "/rules",
          "/rules?zoom=all",
          "/rules?zoom=quarter",
          "/rules?view=list",
          "/rules/find?q=fees",
          "/rules/find?q=nothing-of-the-kind",
          "/rules/calculators",
          "/rules/cases",
          FEES,
          FEES + "/editions/2026-03-01",
          FEES + "/differences",
          FEES + "/curve",
          FEES + "/cases",
          FEES + "/cases/0/2",
          FEES + "/calculator",
          FEES + "/calculator?at=2026-03-05T12:00&seller-kind=local&lines[0].price=80",
          FEES + "/calculator?at=2026-03-05T12:00&lines[0].price=abc",
          "/rules/ozon/ru/logistics/editions/2026-04-06",
          "/rules/ozon/ru/logistics/curve",
          "/rules/ozon/ru/logistics/calculator",
          "/rules/shopee/sg/standards",
          "/rules/shopee/sg/standards/calculator",
          "/rules/starter/cn/calendar/editions/2026-01-01");

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1024, 1280, 1600})
  void noPageScrollsSideways(int width, Browser browser) {
    Looks.show(browser, width, "light");
    for (String page : PAGES) {
      browser.open(page);
      assertThat(Looks.overflow(browser)).as(page + " at " + width).isZero();
    }
  }

  @Test
  void darkModeFollowsTheSystemUntilTheReaderChoosesAndThenIsRemembered(Browser browser) {
    Looks.show(browser, 1280, "dark");
    browser.open("/rules");
    assertThat(brightness(browser)).as("the system's choice").isLessThan(60);

    browser.find("[data-theme-toggle]").click();
    assertThat(brightness(browser)).as("the reader's choice").isGreaterThan(200);
    browser.open(FEES + "/curve");
    browser.waitFor("chart", () -> !browser.findAll("[data-drawn]").isEmpty());
    assertThat(brightness(browser)).as("remembered on the next page").isGreaterThan(200);

    browser.find("[data-theme-toggle]").click();
    assertThat(brightness(browser)).isLessThan(60);
    assertThat(browser.findAll("[data-drawn] svg")).as("the chart is drawn anew").isNotEmpty();
  }

  private static double number(@Nullable Object evaluated) {
    return Double.parseDouble(String.valueOf(evaluated));
  }

  /** From 0, black, to 255, white. */
  private static long brightness(Browser browser) {
    Object sum =
        browser
            .driver()
            .executeScript(
                "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
                    + ".slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3");
    return Math.round(number(sum));
  }

  @Test
  void textIsReadableOnItsGroundInBothThemes(Browser browser) {
    for (String theme : List.of("light", "dark")) {
      Looks.show(browser, 1280, theme);
      for (String page : PAGES) {
        browser.open(page);
        assertThat(Looks.faintText(browser)).as(page + ", " + theme).isEmpty();
      }
    }
  }

  @Test
  void everyFieldHasALabelAndEveryPageOneHeading(Browser browser) {
    for (String page : PAGES) {
      browser.open(page);
      assertThat(Looks.nameless(browser)).as(page).isEmpty();
      assertThat(browser.findAll("h1")).as(page).hasSize(1);
    }
  }

  @Test
  void aPageThatIsNotThereSaysSoAndLeadsOn(Browser browser) {
    browser.expectProblems();
    browser.open("/rules/no/such/rule");
    assertThat(browser.text()).contains("404", "There is nothing at this address");
    browser.find("main a[href='/rules/find']").click();
    browser.waitFor("search", () -> browser.path().equals("/rules/find"));
  }
}
