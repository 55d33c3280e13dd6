package org.entrepot.journeys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@Journey
class ReadingTheRulebookJourney {
  private static final String FEES = "/rules/shopee/br/fees";

  @Test
  void fromTheTimelineToWhatChanges(Browser browser) {
    browser.open("/");
    browser.find("main a[href='/rules']").click();
    browser.waitFor("bars", () -> browser.findAll(".bar").size() > 10);
    new Select(browser.find("#filter-marketplace")).selectByValue("shopee");
    browser.waitFor("one marketplace", () -> browser.findAll(".timeline-group").size() == 1);
    assertThat(browser.path()).contains("marketplace=shopee");

    browser.find(".timeline-subject a[href='" + FEES + "']").click();
    browser.waitFor("subject", () -> browser.path().equals(FEES));
    assertThat(browser.text()).contains("In force", "America/Sao_Paulo", "press");

    browser.find("#editions a[href*='differences']").click();
    browser.waitFor("differences", () -> browser.path().contains("/differences?"));
    assertThat(rows(browser, "#differences tr"))
        .contains("BRL 80.00–99.99 14% + BRL 4.00 14% + BRL 16.00");
  }

  @Test
  void theTimelineIsFilteredByWordsAsTheyAreTypedAndReadAsAList(Browser browser) {
    browser.open("/rules?zoom=all");
    browser.find("#filter-text").sendKeys("ozon volume");
    browser.waitFor("one rule", () -> browser.findAll(".timeline-subject a").size() == 1);
    browser.find("nav[aria-label='View'] a:last-child").click();
    browser.waitFor("list", () -> !browser.findAll("#timeline table").isEmpty());
    assertThat(rows(browser, "#timeline tbody tr"))
        .hasSize(2)
        .allMatch(row -> row.contains("Ozon"));

    browser.find("#filter-text").sendKeys(" nothing of the kind");
    browser.waitFor("empty state", () -> browser.text().contains("No rule matches"));
  }

  @Test
  void anEditionShowsItsValuesItsSourceAndItsHash(Browser browser) {
    browser.open(FEES + "/editions/2026-03-01");
    assertThat(browser.text())
        .contains(
            "BRL 80.00",
            "Where kind of seller is local",
            "By bands of the band price, per unit",
            "trade press",
            "America/Sao_Paulo");
    assertThat(browser.textOf("aside code")).matches("[0-9a-f]{64}");
    assertThat(browser.find("a[download]").getDomAttribute("href")).endsWith("content.json");
  }

  @Test
  void aCurveIsDrawnAndItsTableNamesTheCliffs(Browser browser) {
    browser.open(FEES + "/curve");
    browser.waitFor("chart", () -> !browser.findAll("[data-drawn] svg").isEmpty());
    assertThat(rows(browser, ".cliffs tbody tr"))
        .containsExactly(
            "BRL 80.00 BRL 20.00 BRL 27.20 +BRL 7.20 BRL 88.37",
            "BRL 100.00 BRL 30.00 BRL 34.00 +BRL 4.00 BRL 104.64",
            "BRL 200.00 BRL 48.00 BRL 54.00 +BRL 6.00 BRL 206.97");

    new Select(browser.find("#fact-seller-kind")).selectByValue("direct-shipping");
    browser.waitFor("refusal", () -> browser.text().contains("No curve for the edition"));
    assertThat(browser.text()).contains("is not public");
  }

  @Test
  void freightIsDrawnOverVolumeInBothEras(Browser browser) {
    browser.open("/rules/ozon/ru/logistics/curve");
    browser.waitFor("chart", () -> !browser.findAll("[data-drawn] svg").isEmpty());
    assertThat(rows(browser, ".cliffs tbody tr"))
        .contains("5 L RUB 141.00 RUB 169.00 +RUB 28.00", "1 L RUB 81.34 RUB 99.64 +RUB 18.30");
    assertThat(browser.textOf("#not-public"))
        .contains("Both curves are without what is not public in one", "Processing of the parcel");
  }

  @Test
  void workedCasesPassAndShowTheirWorking(Browser browser) {
    browser.open(FEES + "/cases");
    assertThat(browser.text()).contains("A local seller from March 2026").doesNotContain("differ");
    browser.open(FEES + "/cases/0/2");
    assertThat(browser.text()).contains("BRL 80.00 × 14% = BRL 11.20", "The seller is charged");
    browser.find("a[href*='calculator?']").click();
    browser.waitFor("calculator", () -> browser.path().contains("/calculator?"));
    assertThat(browser.textOf("#receipt")).contains("BRL 27.20");
  }

  @Test
  void theKeyboardAloneIsEnough(Browser browser) {
    browser.open("/rules?zoom=all");
    body(browser).sendKeys(Keys.TAB);
    assertThat(focused(browser).getText()).isEqualTo("Skip to the content");

    body(browser).sendKeys("/");
    focused(browser).sendKeys("late shipment");
    browser.waitFor("suggestion", () -> !browser.findAll(".suggestions a").isEmpty());
    focused(browser).sendKeys(Keys.ARROW_DOWN);
    assertThat(focused(browser).getText()).contains("Late shipment");
    focused(browser).sendKeys(Keys.ESCAPE);

    browser.driver().executeScript("document.querySelector('.bar').focus()");
    String first = label(browser);
    focused(browser).sendKeys(Keys.ARROW_DOWN);
    assertThat(label(browser)).isNotEqualTo(first);
    focused(browser).sendKeys(Keys.ARROW_UP);
    assertThat(label(browser)).isEqualTo(first);
    focused(browser).sendKeys(Keys.ENTER);
    browser.waitFor("edition", () -> browser.path().contains("/editions/"));
  }

  private static WebElement body(Browser browser) {
    return browser.find("body");
  }

  private static WebElement focused(Browser browser) {
    return browser.driver().switchTo().activeElement();
  }

  private static String label(Browser browser) {
    return String.valueOf(
        browser.driver().executeScript("return document.activeElement.getAttribute('aria-label')"));
  }

  private static List<String> rows(Browser browser, String selector) {
    return browser.findAll(selector).stream()
        .map(row -> row.getText().replace('\u00a0', ' ').replace('\n', ' '))
        .toList();
  }
}
