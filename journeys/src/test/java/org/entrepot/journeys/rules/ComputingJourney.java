package org.entrepot.journeys.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@Journey
class ComputingJourney {
  private static final String CALCULATOR = "/rules/shopee/br/fees/calculator";
  private static final String IN_MARCH = CALCULATOR + "?at=2026-03-05T12:00";

  @ParameterizedTest
  @CsvSource({"30, 10.00", "79.99, 20.00", "'79,99', 20.00", "80, 27.20"})
  void whatALocalSellerIsChargedFromMarch(String price, String charged, Browser browser) {
    browser.open(IN_MARCH);
    new Select(browser.find("#fact-seller-kind")).selectByValue("local");
    browser.find("#fact-lines-0-price").sendKeys(price);
    compute(browser);
    browser.waitFor("receipt", () -> !browser.findAll("#receipt").isEmpty());
    assertThat(receipt(browser)).contains("The seller is charged BRL " + charged);

    String address = browser.path();
    browser.open(address);
    assertThat(receipt(browser)).as("shared").contains("The seller is charged BRL " + charged);
  }

  @Test
  void theWorkingCitesItsEditionStepByStep(Browser browser) {
    browser.open(IN_MARCH + "&seller-kind=local&lines[0].price=80");
    browser.find("#receipt summary").click();
    assertThat(receipt(browser)).contains("BRL 80.00 × 14% = BRL 11.20", "lies in [80, 100)");
    browser.find(".step-edition a").click();
    browser.waitFor("edition", () -> browser.path().endsWith("/editions/2026-03-01"));
  }

  @Test
  void aRateThatIsNotPublicIsSaidToBeSoAndNotZero(Browser browser) {
    browser.open(IN_MARCH + "&seller-kind=direct-shipping&lines[0].price=80");
    assertThat(receipt(browser)).contains("No figure, and why", "is not public");
    assertThat(receipt(browser)).doesNotContain("BRL 0.00");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost(Browser browser) {
    browser.open(IN_MARCH);
    browser.find("#fact-lines-0-price").sendKeys("1,000");
    browser.find("#fact-lines-0-quantity").sendKeys("two");
    compute(browser);
    browser.waitFor("errors", () -> browser.findAll(".has-error").size() == 3);
    assertThat(browser.textOf("#fact-lines-0-price-error"))
        .contains("‘1,000’ can be read in two ways: write 1000 or 1.000");
    assertThat(browser.textOf("#fact-lines-0-quantity-error"))
        .contains("Units", "expected a whole number");
    assertThat(browser.textOf("#fact-seller-kind-error")).contains("is needed");
    assertThat(typed(browser, "#fact-lines-0-price")).isEqualTo("1,000");
    assertThat(typed(browser, "#fact-lines-0-quantity")).isEqualTo("two");
  }

  @Test
  void whereTheServerFailsThePageSaysSoKeepsWhatWasTypedAndTriesAgain(Browser browser) {
    browser.expectProblems();
    browser.open(IN_MARCH);
    new Select(browser.find("#fact-seller-kind")).selectByValue("local");
    browser.find("#fact-lines-0-price").sendKeys("80");
    browser
        .driver()
        .executeScript(
            "window.ownStatus = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype,"
                + " 'status');Object.defineProperty(XMLHttpRequest.prototype, 'status',"
                + " {configurable: true, get: () => 500});");
    compute(browser);
    browser.waitFor("failure", () -> !browser.textOf("#failure").isEmpty());
    assertThat(browser.textOf("#failure"))
        .contains("The server failed (500)", "what you typed is still here");
    assertThat(typed(browser, "#fact-lines-0-price")).isEqualTo("80");
    assertThat(typed(browser, "#fact-seller-kind")).isEqualTo("local");

    browser
        .driver()
        .executeScript(
            "Object.defineProperty(XMLHttpRequest.prototype, 'status', window.ownStatus);");
    browser.find("#failure button").click();
    browser.waitFor("receipt", () -> receipt(browser).contains("The seller is charged BRL 27.20"));
    assertThat(browser.findAll("#failure")).isEmpty();
  }

  @Test
  void whereTheServerCannotBeReachedThePageSaysSo(Browser browser) {
    browser.expectProblems();
    browser.open(IN_MARCH);
    browser.find("#fact-lines-0-price").sendKeys("80");
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    compute(browser);
    browser.waitFor(
        "failure", () -> browser.textOf("#failure").contains("The server cannot be reached"));
    assertThat(typed(browser, "#fact-lines-0-price")).isEqualTo("80");
  }

  @Test
  void linesAreAddedAndRemovedAndTheOrderIsTheirSum(Browser browser) {
    browser.open(IN_MARCH + "&seller-kind=local&lines[0].price=30");
    browser.find("button[name='_add']").click();
    browser.waitFor("second line", () -> browser.findAll(".member").size() == 2);
    browser.find("#fact-lines-1-price").sendKeys("80");
    compute(browser);
    browser.waitFor("sum", () -> receipt(browser).contains("The seller is charged BRL 37.20"));

    browser.find("button[name='_remove'][value='lines[0]']").click();
    browser.waitFor("one line", () -> browser.findAll(".member").size() == 1);
    browser.waitFor("its sum", () -> receipt(browser).contains("The seller is charged BRL 27.20"));
  }

  @Test
  void aDateWithoutAnEditionIsRefusedBesideTheDate(Browser browser) {
    browser.open(CALCULATOR + "?at=1999-01-01T00:00&seller-kind=local&lines[0].price=80");
    assertThat(browser.textOf("#at-error")).contains("no edition of shopee/br/fees");
    assertThat(typed(browser, "#fact-lines-0-price")).isEqualTo("80");
  }

  @Test
  void theFormWorksWithoutScripts(Browser browser) {
    browser
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.open(IN_MARCH + "&seller-kind=local&lines[0].price=30");
    browser.find("button[name='_add']").click();
    browser.waitFor("second line", () -> browser.findAll(".member").size() == 2);
    browser.find("#fact-lines-1-price").sendKeys("80");
    compute(browser);
    browser.waitFor("sum", () -> receipt(browser).contains("The seller is charged BRL 37.20"));
  }

  private static void compute(Browser browser) {
    browser.find("form .button-primary").click();
  }

  private static String receipt(Browser browser) {
    return browser.textOf("#receipt").replace('\u00a0', ' ').replace('\n', ' ');
  }

  private static String typed(Browser browser, String field) {
    WebElement input = browser.find(field);
    return String.valueOf(input.getDomProperty("value"));
  }
}
