package org.entrepot.journeys.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.junit.jupiter.api.Test;

@Journey
class FirstVisitJourney {
  @Test
  void aVisitorFindsTheFirstPageAndTheWayToSignIn(Browser browser) {
    browser.open("/");
    assertThat(browser.driver().getTitle()).contains("Entrepôt");
    browser.find("a[href='/sign-in']").click();
    assertThat(browser.path()).isEqualTo("/sign-in");
  }

  @Test
  void theLinkOfTheTerminalSignsTheOperatorInOnce(Browser browser, RunningMarketplace marketplace) {
    browser.open(marketplace.signInLink());
    assertThat(browser.path()).isEqualTo("/");
    assertThat(browser.text()).contains("operator");

    browser.driver().manage().deleteAllCookies();
    browser.open(marketplace.signInLink());
    assertThat(browser.path()).isEqualTo("/sign-in?expired");
    assertThat(browser.text()).contains("restart the server for a new link");
  }

  @Test
  void theOperatorSignsInByPasswordAndOutAgain(Browser browser) {
    browser.signInAsOperator();
    assertThat(browser.text()).contains("operator");
    browser.find("form[action='/sign-out'] button").click();
    browser.waitFor("way to sign in", () -> !browser.findAll("a[href='/sign-in']").isEmpty());
  }
}
