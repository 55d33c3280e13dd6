package org.entrepot.journeys.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@Journey
class QuotingJourney {
  private static final String COAT =
      "/quote?to=GB&shipped-from=CN&at=2026-02-20&currency=GBP&freight=15"
          + "&items[0].hs-code=62021100&items[0].value=134&items[0].duty-rate=12";

  @Test
  void theReceiptBuildsUpWhileTheParcelIsTyped(Browser browser) {
    browser.open("/quote");
    browser.find(".nav a[href='/quote'][aria-current='page']");
    browser
        .driver()
        .executeScript(
            "const at = document.getElementById('at'); at.value = '2026-07-02';"
                + "at.dispatchEvent(new Event('change', { bubbles: true }))");
    type(browser, "items-0-value", "60");
    browser.waitFor("next step", () -> browser.text().contains("Choose where it goes"));
    browser.find("label[for='to-DE']").click();
    browser.waitFor("what is missing", () -> browser.text().contains("What is missing"));

    new Select(browser.find("#currency")).selectByValue("EUR");
    new Select(browser.find("#shipped-from")).selectByValue("CN");
    type(browser, "items-0-hs-code", "61091000");
    browser.waitFor("the flat duty", () -> receipt(browser, "DE").contains("EUR 3.00"));
    assertThat(browser.find("#items-0-value").getDomProperty("value")).isEqualTo("60");
    assertThat(browser.path()).contains("to=DE", "items%5B0%5D.hs-code=61091000");

    type(browser, "items-0-value", "200");
    browser.waitFor("a duty by value", () -> receipt(browser, "DE").contains("12% of EUR 200.00"));
  }

  @Test
  void destinationsStandSideBySideEachWithItsOwnQuestion(Browser browser) {
    browser.open(COAT + "&to=DE&rate-GBP-EUR=1.15");
    browser.waitFor("two", () -> browser.findAll(".compared tbody tr").size() == 2);
    assertThat(browser.find("#region-US").isDisplayed()).isFalse();
    browser.find("label[for='to-US']").click();
    browser.waitFor("third", () -> browser.findAll(".compared tbody tr").size() == 3);
    assertThat(browser.find("#region-US").isDisplayed()).isTrue();
    assertThat(receipt(browser, "US")).contains("taxes differ by it");

    new Select(browser.find("#region-US")).selectByValue("NY");
    type(browser, "rate-GBP-USD", "1.3");
    browser.waitFor("New York", () -> receipt(browser, "US").contains("Landed cost"));
    assertThat(browser.find("#rate-GBP-EUR").getDomProperty("value")).isEqualTo("1.15");
  }

  @Test
  void theCliffIsDrawnAndSaidInFigures(Browser browser) {
    browser.open(COAT);
    browser.waitFor("chart", () -> !browser.findAll("[data-drawn] svg path").isEmpty());
    assertThat(receipt(browser, "GB"))
        .contains("GBP 135.00", "GBP 1.00 away. Crossing it costs GBP 21.60");
    type(browser, "items-0-value", "140");
    browser.waitFor("other side", () -> receipt(browser, "GB").contains("Threshold below"));
    browser.waitFor("drawn anew", () -> !browser.findAll("[data-drawn] svg path").isEmpty());
  }

  @Test
  void aSharedLinkShowsTheSameReceiptWithTheSameHash(Browser browser) {
    browser.open(COAT);
    String hash = browser.textOf("[data-hash]");
    String link = String.valueOf(browser.find("[data-copy]").getDomAttribute("href"));
    assertThat(link).contains("known-at=").contains("at=2026-02-20");
    browser.open("/");
    browser.open(link);
    assertThat(browser.textOf("[data-hash]")).isEqualTo(hash).matches("[0-9a-f]{64}");
    assertThat(browser.find("#items-0-duty-rate").getDomProperty("value")).isEqualTo("12");
  }

  @Test
  void aRefusalLeadsToTheFieldThatIsMissing(Browser browser) {
    browser.open("/quote?to=DE&shipped-from=CN&at=2026-02-20&currency=EUR&items[0].value=20");
    WebElement reason = browser.find("[data-problem-for='items-0-hs-code']");
    assertThat(browser.find("#items-0-hs-code").getDomAttribute("aria-invalid")).isEqualTo("true");
    reason.click();
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("items-0-hs-code");

    browser.find("#quote-form .button-primary").click();
    browser.waitFor(
        "focus on what is missing",
        () ->
            "items-0-hs-code"
                .equals(browser.driver().switchTo().activeElement().getDomAttribute("id")));
  }

  @Test
  void itemsAreAddedAndRemovedWithoutLosingTheOthers(Browser browser) {
    browser.open(COAT);
    browser.find("button[name='_add']").click();
    browser.waitFor("second item", () -> !browser.findAll("#items-1-value").isEmpty());
    assertThat(browser.find("#items-0-value").getDomProperty("value")).isEqualTo("134");
    type(browser, "items-1-value", "7");
    browser.waitFor("followed", () -> browser.path().contains("items%5B1%5D.value=7"));
    browser.find("button[name='_remove'][value='0']").click();
    browser.waitFor("one item", () -> browser.findAll("#items-1-value").isEmpty());
    assertThat(browser.find("#items-0-value").getDomProperty("value")).isEqualTo("7");
  }

  @Test
  void theCodeIsFoundByTheDescriptionAndTheQuoteFollows(Browser browser) {
    browser.open(
        "/quote?to=GB&shipped-from=CN&at=2026-02-20&currency=GBP&items[0].value=20"
            + "&items[0].description=teddy%20bear");
    browser.find(".quote-item button[hx-get*='codes']").click();
    browser.waitFor("answer", () -> !browser.findAll(".codes").isEmpty());
    assumeFalse(
        browser.findAll("[data-code]").isEmpty(), "needs the references of the data folder");
    browser.find("[data-code]").click();
    browser.waitFor("receipt", () -> receipt(browser, "GB").contains("Landed cost"));
    assertThat(browser.find("#items-0-hs-code").getDomProperty("value")).matches("[0-9]{6}");
  }

  @Test
  void everyExampleIsOneClickAway(Browser browser) {
    browser.open("/quote");
    List<String> examples =
        browser.findAll(".examples a").stream()
            .map(example -> String.valueOf(example.getDomAttribute("href")))
            .toList();
    assertThat(examples).hasSizeGreaterThan(2);
    for (String example : examples) {
      browser.open(example);
      assertThat(browser.findAll(".landed")).as(example).isNotEmpty();
    }
  }

  @Test
  void aPhoneShowsTheFormTheReceiptAndWhatItComesTo(Browser browser) {
    browser.narrow(390);
    for (String page : List.of("/quote", COAT, COAT + "&to=US&to=CA&estimate=yes")) {
      browser.open(page);
      assertThat(browser.overflow()).as(page).isZero();
    }
    assertThat(browser.find(".quote-bar").isDisplayed()).isTrue();
  }

  private static String receipt(Browser browser, String country) {
    List<WebElement> receipts = browser.findAll("#to-" + country + "-receipt");
    return receipts.isEmpty() ? "" : receipts.getFirst().getText();
  }

  private static void type(Browser browser, String id, String text) {
    WebElement field = browser.find("#" + id);
    field.clear();
    field.sendKeys(text);
  }
}
