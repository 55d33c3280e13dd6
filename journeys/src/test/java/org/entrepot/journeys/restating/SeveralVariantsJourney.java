package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.Looks;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A fee is tried at several amounts in one pass, and read on a phone. */
@Journey
class SeveralVariantsJourney {
  private static final String FEES =
      "/restatements/new?dataSet=demo&rules=shopee/br/fees&against=2026-02-28&under=2026-03-01";

  @Test
  void aFeeIsTriedAtSeveralAmountsByTheKeyboardAndTheVariantsStandSideBySide(Browser browser) {
    browser.signInAsOperator();
    browser.open(FEES);
    browser.find("#several summary").sendKeys(Keys.ENTER);
    browser.find("#vary").sendKeys("bands[2].fixed");
    new Actions(browser.driver())
        .sendKeys(Keys.TAB, "10", Keys.TAB, "30", Keys.TAB, "ten", Keys.ENTER)
        .perform();
    browser.waitFor("fault", () -> !browser.findAll("#varyStep-error").isEmpty());
    browser.expectProblems(); // the console tells of every answer over 400
    assertThat(browser.textOf("#varyStep-error"))
        .isEqualTo("‘ten’ is no number: write 12 or 12.5.");
    assertThat(browser.find("#varyTo").getDomProperty("value")).isEqualTo("30");

    browser.find("#varyStep").clear();
    browser.find("#varyStep").sendKeys("10", Keys.TAB);
    browser.waitFor("count", () -> browser.textOf("#editions").contains("3 variants in one pass"));
    browser.find("#varyStep").sendKeys(Keys.ENTER);
    browser.waitFor("result", () -> !browser.findAll(".headline").isEmpty());
    String result = browser.path();
    assertThat(browser.textOf(".headline")).contains("Platform revenue runs from", "(BRL 10) to");
    assertThat(browser.findAll("#variants-0 tbody tr")).hasSize(3);
    browser.waitFor("curve", () -> !browser.findAll(".chart canvas").isEmpty());
    browser.screenshot("variants-result");

    browser.find("#variants-0 tbody tr:last-child a").click();
    browser.waitFor("report", () -> browser.path().contains("/report"));
    assertThat(browser.find("#report-v3-itself").isDisplayed()).isTrue();
    assertThat(browser.textOf(".contents")).contains("side by side");

    for (String theme : List.of("light", "dark")) {
      Looks.show(browser, theme.equals("dark") ? 390 : 1280, theme);
      for (String page : List.of(result, result + "/basis", FEES + "&also=2026-02-01")) {
        browser.open(page);
        assertThat(Looks.overflow(browser)).as(page + ", " + theme).isZero();
        assertThat(Looks.faintText(browser)).as(page + ", " + theme).isEmpty();
        assertThat(Looks.nameless(browser)).as(page).isEmpty();
      }
    }
  }
}
