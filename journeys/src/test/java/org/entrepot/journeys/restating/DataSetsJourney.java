package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An operator's own past orders: sent, refused, restated, removed. */
@Journey
class DataSetsJourney {
  private static final String DATA_SETS = "/restatements/data-sets";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  DataSetsJourney() {}

  @Test
  void ordersThatAreUploadedAreRestatedAndRemoved(Browser browser) throws IOException {
    Path file = PastOrders.write(folder.resolve("orders.csv"), 60);
    Files.writeString(
        file,
        Files.readString(file)
            + "A-60,1,seller A,2026-01-05T10:00,America/Sao_Paulo,BRL,1e3,local\n");
    browser.signInAsOperator();
    upload(browser, "My shop", file);
    browser.waitFor("notice", () -> browser.text().contains("My shop was uploaded"));
    browser.screenshot("data-sets");

    row(browser, "My shop").findElement(By.linkText("Restate")).click();
    browser.waitFor("form", () -> browser.path().startsWith("/restatements/new"));
    assertThat(browser.find("input[name=dataSet]:checked").getDomAttribute("value"))
        .startsWith("upload-");
    browser.find("#rule-shopee-br-fees").click();
    browser.waitFor("editions", () -> browser.text().contains("from Mar 1, 2026"));
    browser.find(".ask-go .button-primary").click();
    browser.waitFor("result", () -> !browser.findAll(".headline").isEmpty());
    assertThat(browser.textOf(".headline")).contains("3 of 3 sellers pay more");
    String run = browser.path();
    browser.open(run + "/not-computed");
    assertThat(browser.text()).contains("orders.csv", "62", "price", "1e3");
    browser.screenshot("restatement-bad-rows");

    browser.open(DATA_SETS);
    row(browser, "My shop").findElement(By.linkText("Remove…")).click();
    browser.waitFor("question", () -> browser.text().contains("Remove My shop?"));
    assertThat(browser.text()).contains("keep their results, but cannot be run again");
    browser.find(".confirm a.button").click();
    browser.waitFor("list", () -> browser.path().equals(DATA_SETS));
    row(browser, "My shop").findElement(By.linkText("Remove…")).click();
    browser.find(".confirm .button-danger").click();
    browser.waitFor("removed", () -> browser.text().contains("My shop was removed"));
    assertThat(browser.findAll("#data-sets tbody th"))
        .extracting(WebElement::getText)
        .doesNotContain("My shop");

    browser.open(run);
    assertThat(browser.textOf(".headline")).contains("3 of 3 sellers pay more");
  }

  @Test
  void aFileThatCannotBeUsedIsRefusedWithTheReasonAndNothingIsKept(Browser browser)
      throws IOException {
    browser.signInAsOperator();
    browser.expectProblems(); // the console tells of every answer over 400
    upload(
        browser,
        "Misspelt",
        Files.writeString(folder.resolve("a.csv"), "order,line,seler\nA-1,1,anna\n"));
    browser.waitFor("reasons", () -> browser.text().contains("Nothing was kept"));
    assertThat(browser.text())
        .contains(
            "no layout that is known",
            "‘seler’ is not a column",
            "As native orders: a.csv:1: column ‘currency’ is missing");
    assertThat(browser.find("#name").getDomProperty("value")).isEqualTo("Misspelt");
    browser.screenshot("data-set-refused");

    upload(browser, "Not a table", Files.writeString(folder.resolve("b.csv"), "%PDF-1.7 and more"));
    browser.waitFor("reasons", () -> browser.text().contains("b.csv’ is a PDF document"));
    upload(browser, "Not text", Files.write(folder.resolve("c.csv"), new byte[] {1, 0, 2, 0}));
    browser.waitFor("reasons", () -> browser.text().contains("‘c.csv’"));
    upload(browser, "Named wrongly", PastOrders.write(folder.resolve("orders.parquet"), 2));
    browser.waitFor("reasons", () -> browser.text().contains("orders.parquet’ is neither gzip"));

    browser.open(DATA_SETS);
    assertThat(browser.findAll("#data-sets tbody th"))
        .extracting(WebElement::getText)
        .doesNotContain("Misspelt", "Not a table", "Not text", "Named wrongly");
  }

  private static void upload(Browser browser, String name, Path file) {
    browser.open(DATA_SETS);
    browser.find("#name").sendKeys(name);
    browser.find("#files").sendKeys(file.toString());
    browser.find("#upload .button-primary").click();
  }

  private static WebElement row(Browser browser, String name) {
    return browser.findAll("#data-sets tbody tr").stream()
        .filter(row -> row.findElement(By.tagName("th")).getText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
