package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

@Journey
class AskingJourney {
  private static final String NEW = "/restatements/new";
  private static final String FEES = "#rule-shopee-br-fees";
  private static final String LOGISTICS = "#rule-ozon-ru-logistics";

  @Test
  void nothingTypedIsLostWhileTheServerTakesItsTimeToAnswer(Browser browser) {
    browser.signInAsOperator();
    browser.open(NEW + "?dataSet=demo&rules=ozon/ru/logistics");
    browser.find("#more-facts summary").click();
    browser.holdRequests();

    browser.find(FEES).click();
    new Select(browser.find("#assume-scheme")).selectByValue("fbs");
    browser.find("#more").sendKeys("fx.BRL-RUB=14.5");
    browser.find("#assume-lane").sendKeys("moscow-yek");
    assertThat(browser.heldRequests()).as("asked already").isPositive();
    assertThat(seen(browser)).as("no answer yet").doesNotContain("Seller fees");

    browser.letRequestsGo();
    browser.waitFor("answer", () -> seen(browser).contains("Seller fees"));
    new Actions(browser.driver()).sendKeys("aterinburg").perform();
    assertThat(value(browser, "#assume-lane")).isEqualTo("moscow-yekaterinburg");
    assertThat(value(browser, "#assume-scheme")).isEqualTo("fbs");
    assertThat(value(browser, "#more")).isEqualTo("fx.BRL-RUB=14.5");
    assertThat(value(browser, "#under")).as("filled in by the server").isEqualTo("2026-04-06");
  }

  @Test
  void whatWasTypedComesBackWithItsRuleAndAFieldHalfTypedStays(Browser browser) {
    browser.signInAsOperator();
    browser.open(NEW + "?dataSet=demo&rules=ozon/ru/logistics");
    new Select(browser.find("#assume-scheme")).selectByValue("fbs");
    browser.find("#knownAt").sendKeys("0101");
    browser.find(LOGISTICS).click();
    browser.waitFor("no facts", () -> browser.findAll("#assume-scheme").isEmpty());
    browser.find(LOGISTICS).click();
    browser.waitFor("facts", () -> !browser.findAll("#assume-scheme").isEmpty());
    assertThat(value(browser, "#assume-scheme")).isEqualTo("fbs");
    assertThat(
            browser
                .driver()
                .executeScript("return document.getElementById('knownAt').validity.badInput"))
        .as("a date of which only the month and day are typed yet")
        .isEqualTo(true);
  }

  @Test
  void whatOrdersBringIsNotAskedAndWhatIsMissingIsSaidBesideItsField(Browser browser) {
    browser.signInAsOperator();
    browser.open(NEW);
    browser.find(FEES).click();
    browser.waitFor("facts", () -> !browser.findAll("#assume-seller-kind").isEmpty());
    assertThat(browser.findAll("#assume-price, #assume-quantity")).isEmpty();

    browser.find("#data-set-demo").click();
    browser.waitFor("stated facts", () -> browser.text().contains("Nothing has to be assumed"));
    browser.find(FEES).click();
    browser.waitFor("no fees", () -> !seen(browser).contains("Seller fees"));
    browser.find(LOGISTICS).click();
    browser.waitFor("facts", () -> !browser.findAll("#assume-scheme").isEmpty());
    browser.find("#more").sendKeys("colour=blue");
    browser.find("#ask .ask-go .button-primary").click();
    browser.waitFor("faults", () -> !browser.findAll("#faults").isEmpty());
    assertThat(browser.textOf("#assume-scheme-error")).contains("do not state it");
    assertThat(browser.text()).contains("‘colour’: none of the rules asks for it");
    assertThat(value(browser, "#more")).isEqualTo("colour=blue");
    browser.expectProblems(); // the console tells of every answer over 400

    new Select(browser.find("#assume-scheme")).selectByValue("fbs");
    browser.waitFor("fault gone", () -> browser.findAll("#assume-scheme-error p").isEmpty());
  }

  @Test
  void aSuggestedPairOfDatesReplacesBothDatesAndNothingElse(Browser browser) {
    browser.signInAsOperator();
    browser.open(NEW + "?dataSet=demo&rules=shopee/sg/standards");
    browser.find("#more").sendKeys("denominator=placed");
    browser.find("#suggested button[value$='2025-03-10']").click();
    browser.waitFor("edition", () -> value(browser, "#under").equals("2025-03-10"));
    browser.waitFor("its edition", () -> seen(browser).contains("from Mar 10, 2025"));
    assertThat(value(browser, "#more")).isEqualTo("denominator=placed");
    browser.waitFor("its address", () -> browser.path().contains("under=2025-03-10"));
  }

  @Test
  void theFormWorksWithoutScripts(Browser browser) {
    browser.signInAsOperator();
    browser
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.open(NEW + "?dataSet=demo");
    browser.find(LOGISTICS).click();
    browser.find("#more").sendKeys("fx.BRL-RUB=14.5");
    browser.find("noscript button").click();
    browser.waitFor("facts", () -> !browser.findAll("#assume-scheme").isEmpty());
    assertThat(value(browser, "#more")).isEqualTo("fx.BRL-RUB=14.5");
    new Select(browser.find("#assume-scheme")).selectByValue("fbs");
    browser.find("#assume-scheme").submit();
    browser.waitFor("run", () -> browser.path().matches("/restatements/[0-9a-f-]{36}"));
  }

  private static String seen(Browser browser) {
    return browser.textOf("#editions");
  }

  private static String value(Browser browser, String field) {
    return String.valueOf(browser.find(field).getDomProperty("value"));
  }
}
