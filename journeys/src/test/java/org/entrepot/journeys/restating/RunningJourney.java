package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From asking to an end, whatever end it is. */
@Journey
class RunningJourney {
  /** So that a run is still under way whatever a journey does, and however fast the engine is. */
  private static final Map<String, String> SLOWLY =
      Map.of("ENTREPOT_RESTATEMENTS_ROWS_PER_SECOND", "100");

  private static final String FEES =
      "&rules=shopee/br/fees&against=2026-02-28&under=2026-03-01&assume.seller-kind=local";

  /** In a marketplace of its own, so that no other journey waits behind a run that it leaves. */
  @Test
  void progressIsShownAndARunThatIsCancelledCanBeRunAgain(Browser browser, @TempDir Path data)
      throws IOException {
    String orders = PastOrders.listed(data);
    try (RunningMarketplace own = RunningMarketplace.start(data, SLOWLY)) {
      browser.open(own.signInLink());
      String form = own.url() + "/restatements/new?dataSet=" + orders + FEES;
      ask(browser, form);
      browser.waitFor("rows", () -> progress(browser).contains("a second"));
      browser.waitFor("time left", () -> progress(browser).contains("Left"));
      browser.screenshot("restatement-progress");
      String first = own.url() + browser.path();

      ask(browser, form + "&knownAt=2026-06-01");
      browser.waitFor("turn", () -> progress(browser).contains("Waiting for its turn"));
      assertThat(progress(browser)).contains("One restatement before it");
      cancel(browser);

      browser.open(first);
      cancel(browser);
      browser.screenshot("restatement-cancelled");

      press(browser, "Run again");
      browser.waitFor("rows", () -> progress(browser).contains("a second"));
      assertThat(progress(browser)).contains("Attempt 2");
      cancel(browser);

      browser.open(own.url() + "/restatements");
      assertThat(browser.textOf("#runs tbody tr .badge")).isEqualTo("cancelled");
      browser.open("about:blank");
    }
  }

  @Test
  void aRunThatTheDeathOfTheServerInterruptedSaysSoAndCanBeRunAgain(
      Browser browser, @TempDir Path data) throws IOException {
    String orders = PastOrders.listed(data);
    String run;
    try (RunningMarketplace first = RunningMarketplace.start(data, SLOWLY)) {
      browser.open(first.signInLink());
      ask(browser, first.url() + "/restatements/new?dataSet=" + orders + FEES);
      browser.waitFor("rows", () -> progress(browser).contains("a second"));
      run = browser.path();
      browser.open("about:blank");
      first.kill();
    }
    try (RunningMarketplace second = RunningMarketplace.start(data, SLOWLY)) {
      browser.open(second.signInLink());
      browser.open(second.url() + run);
      assertThat(progress(browser)).contains("It was interrupted", "can be run again");
      browser.screenshot("restatement-interrupted");

      press(browser, "Run again");
      browser.waitFor("rows", () -> progress(browser).contains("a second"));
      assertThat(progress(browser)).contains("Attempt 2");
      cancel(browser);
      browser.open("about:blank");
    }
  }

  private static void ask(Browser browser, String form) {
    browser.open(form);
    browser.find(".ask-go .button-primary").click();
    browser.waitFor("run", () -> browser.path().matches("/restatements/[0-9a-f-]{36}"));
  }

  private static void cancel(Browser browser) {
    press(browser, "Cancel");
    browser.waitFor("cancelled", () -> progress(browser).contains("It was cancelled"));
  }

  private static void press(Browser browser, String button) {
    browser.waitFor(
        button,
        () -> {
          for (var one : browser.findAll("#progress-of-run button")) {
            if (one.getText().equals(button)) {
              one.click();
              return true;
            }
          }
          return false;
        });
  }

  private static String progress(Browser browser) {
    return browser.textOf("#progress-of-run");
  }
}
