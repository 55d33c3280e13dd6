package org.entrepot.journeys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
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
    show(browser, width, "light");
    for (String page : PAGES) {
      browser.open(page);
      assertThat(overflow(browser)).as(page + " at " + width).isZero();
    }
  }

  private static long overflow(Browser browser) {
    Object pixels =
        browser
            .driver()
            .executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    return Math.max(0, Math.round(number(pixels)));
  }

  @Test
  void darkModeFollowsTheSystemUntilTheReaderChoosesAndThenIsRemembered(Browser browser) {
    show(browser, 1280, "dark");
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
      show(browser, 1280, theme);
      for (String page : PAGES) {
        browser.open(page);
        Object faint = browser.driver().executeScript(FAINT_TEXT);
        assertThat((List<?>) faint).as(page + ", " + theme).isEmpty();
      }
    }
  }

  /** Every text whose contrast with its ground is under 4.5 to 1. */
  private static final String FAINT_TEXT =
      """
      const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const rgba = (colour) => {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
      };
      const light = ([r, g, b]) =>
        [r, g, b]
          .map((c) => c / 255)
          .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const colour = rgba(getComputedStyle(at).backgroundColor);
          if (colour[3] > 250) return colour;
        }
        return [255, 255, 255, 255];
      };
      const faint = [];
      for (const element of document.querySelectorAll("main *, .sidebar *")) {
        const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
        if (!own || element.closest("svg, option, [hidden], .visually-hidden")) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const [a, b] = [light(rgba(getComputedStyle(element).color)), light(ground(element))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) {
          faint.push(`${contrast.toFixed(2)} ${element.className || element.tagName}: `
            + element.textContent.trim().slice(0, 40));
        }
      }
      return [...new Set(faint)].slice(0, 10);
      """;

  @Test
  void everyFieldHasALabelAndEveryPageOneHeading(Browser browser) {
    for (String page : PAGES) {
      browser.open(page);
      Object nameless =
          browser
              .driver()
              .executeScript(
                  "return [...document.querySelectorAll('input, select, textarea, button, a')]"
                      + ".filter(e => e.type !== 'hidden' && !e.ariaHidden)"
                      + ".filter(e => !(e.labels && e.labels.length) && !e.ariaLabel"
                      + " && !e.textContent.trim())"
                      + ".map(e => e.outerHTML.slice(0, 120))");
      assertThat((List<?>) nameless).as(page).isEmpty();
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

  private static void show(Browser browser, int width, String theme) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }
}
