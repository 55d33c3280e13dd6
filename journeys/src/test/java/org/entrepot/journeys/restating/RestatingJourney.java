package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;

@Journey
class RestatingJourney {

  @Test
  void theOperatorRestatesTheDemoOrdersUnderTheTariffOfMarch(Browser browser) {
    browser.signInAsOperator();
    browser.open("/restatements/new");
    String demo = browser.find("input[name='dataSet'][value*='demo']").getDomAttribute("value");
    browser.open(
        "/restatements/new?dataSet="
            + demo
            + "&rules=shopee/br/fees&against=2026-02-28&under=2026-03-01&assume.seller-kind=local");
    browser.screenshot("restatement-form");
    browser.find("form#ask .button-primary").click();
    browser.waitFor("result", () -> !browser.findAll(".headline").isEmpty());

    assertThat(browser.textOf(".headline")).contains("The platform takes BRL");
    assertThat(browser.text()).contains("not a forecast");
    browser.screenshot("restatement-result");

    browser.resize(390, 844);
    assertThat(wider(browser)).as("scrolls sideways on a phone").isZero();
    browser.screenshot("restatement-result-phone");
  }

  private static long wider(Browser browser) {
    Object beyond =
        browser
            .driver()
            .executeScript(
                "return Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    return beyond instanceof Number number ? number.longValue() : -1;
  }
}
