package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.entrepot.journeys.stage.RunningMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standard and a freight tariff restated with the demo's orders; what files and pages say. */
@Journey
class ResultsJourney {
  private static final String STANDARD =
      "dataSet=demo&rules=shopee/sg/standards&against=2026-03-09&under=2026-03-10";
  private static final String FREIGHT =
      "dataSet=demo&rules=ozon/ru/logistics&against=2026-04-05&under=2026-04-06"
          + "&assume.scheme=fbs&assume.lane=moscow-yekaterinburg";
  private static final String ALL =
      "dataSet=demo&rules=shopee/br/fees&rules=ozon/ru/logistics&rules=shopee/sg/standards"
          + "&against=2026-02-28&under=2026-04-06&assume.scheme=fbs"
          + "&assume.lane=moscow-yekaterinburg&more=fx.BRL-RUB=14.5";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ResultsJourney() {}

  @Test
  void aStandardIsRestatedAndThePageSaysWhatItsFileSays(
      Browser browser, RunningMarketplace marketplace) throws Exception {
    browser.signInAsOperator();
    Result result = Result.of(browser, STANDARD);
    assertThat(browser.text()).contains("Lateness, points and waivers by week", "Account frozen");
    browser.waitFor("chart", () -> !browser.findAll(".chart canvas").isEmpty());
    browser.screenshot("restatement-standard");

    String headline = result.headline();
    List<Map<String, String>> standing =
        Result.rows(result.download(marketplace, "standing.csv", folder).body());
    assertThat(standing).hasSize(432);
    assertThat(headline)
        .contains(
            String.format(
                Locale.ROOT,
                "%,d breaches instead of %,d",
                sum(standing, "breaches_under").intValueExact(),
                sum(standing, "breaches_against").intValueExact()));
  }

  @Test
  void freightIsRestatedOnceItsExchangeRateIsKnown(Browser browser, RunningMarketplace marketplace)
      throws Exception {
    browser.signInAsOperator();
    Result none = Result.of(browser, FREIGHT);
    assertThat(none.headline()).contains("No line could be computed");
    assertThat(browser.textOf(".refused-most")).contains("BRL", "RUB", "20,993");
    browser.screenshot("restatement-nothing-computed");
    browser.find(".refused-most a.button").click();
    browser.waitFor("form", () -> browser.path().startsWith("/restatements/new"));
    browser.find("#more").sendKeys("fx.BRL-RUB=14.5");
    browser.find(".ask-go .button-primary").click();
    browser.waitFor("result", () -> !browser.findAll(".figures").isEmpty());

    Result result = new Result(browser, browser.path());
    assertThat(result.headline()).contains("The platform takes RUB", "less from its sellers");
    List<Map<String, String>> sellers =
        Result.rows(result.download(marketplace, "sellers.csv", folder).body());
    assertThat(result.headline())
        .contains(
            String.format(
                Locale.ROOT,
                "RUB %,.2f becomes RUB %,.2f",
                sum(sellers, "against"),
                sum(sellers, "under")));
  }

  @Test
  void everyFileOpensAndHasTheRowsThatThePagesCount(Browser browser, RunningMarketplace marketplace)
      throws Exception {
    browser.signInAsOperator();
    Result result = Result.of(browser, ALL);
    result.open("/basis");
    List<String> names =
        browser.findAll("a[download]").stream().map(link -> link.getText().strip()).toList();
    assertThat(names)
        .contains(
            "sellers.csv",
            "lines.csv",
            "standing.csv",
            "lines.parquet",
            "errors.csv",
            "summary.json",
            "report.html");
    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", folder.toString()));
    browser.find("a[href$='/files/sellers.csv']").click();
    Path kept =
        folder.resolve(
            "ozon-ru-logistics_shopee-br-fees_shopee-sg-standards_2026-02-28_2026-04-06_sellers.csv");
    browser.waitFor("download", () -> Files.exists(kept));

    for (String name : names) {
      var answer = result.download(marketplace, name, folder);
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      if (name.equals("summary.json")) {
        assertThat(Files.readString(answer.body())).contains("\"money\"", "fx.BRL-RUB=14.5");
      } else if (name.equals("report.html")) {
        assertThat(Files.readString(answer.body())).contains("fx.BRL-RUB=14.5", "</html>");
      } else {
        assertThat(Result.rows(answer.body())).as(name).hasSize(rowsOf(name));
      }
    }
  }

  @Test
  void theReportIsReadOnItsPageAndKeptAsAFileThatNeedsNothingElse(
      Browser browser, RunningMarketplace marketplace) throws Exception {
    browser.signInAsOperator();
    Result result = Result.of(browser, ALL);
    browser.find(".tabs a[href$='/report']").click();
    browser.waitFor("report", () -> !browser.findAll(".report h2").isEmpty());
    List<String> headings =
        browser.findAll(".report h2").stream().map(heading -> heading.getText().strip()).toList();
    assertThat(headings)
        .contains(
            "What changes, in words",
            "What sellers pay, in BRL",
            "What sellers pay, in RUB",
            "By category, in BRL",
            "By price of one unit, in BRL",
            "10 orders that differ, with their workings",
            "What it stands on");
    assertThat(browser.findAll(".report figure[role=img] svg rect")).isNotEmpty();
    browser.screenshot("restatement-report");

    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", folder.toString()));
    browser.find(".report-head a[download]").click();
    Path kept =
        folder.resolve(
            "ozon-ru-logistics_shopee-br-fees_shopee-sg-standards_2026-02-28_2026-04-06_report.html");
    browser.waitFor("download", () -> Files.exists(kept));
    browser.open(kept.toUri().toString());
    assertThat(browser.textOf("h1"))
        .isEqualTo("Past orders under the editions of 2026-04-06 against those of 2026-02-28");
    assertThat(browser.textOf(".caution")).contains("not a forecast");
    assertThat(
            browser.findAll("main h2").stream().map(heading -> heading.getText().strip()).toList())
        .isEqualTo(headings);
    browser.open(result.path());
  }

  /** The demo has 432 sellers, each with charges in two currencies; three rules of each line. */
  private static int rowsOf(String name) {
    return switch (name.substring(0, name.indexOf('.'))) {
      case "sellers" -> 2 * 432;
      case "lines" -> 3 * 24_707;
      case "standing" -> 432;
      case "weeks" -> 0;
      case "errors" -> 0;
      default -> -1;
    };
  }

  @Test
  void onlyOperatorsSeeRestatementsAndTheirFiles(Browser browser, RunningMarketplace marketplace)
      throws Exception {
    browser.signInAsOperator();
    Result result = Result.of(browser, STANDARD);
    browser.find("form[action$='/sign-out'] button").click();
    browser.waitFor("signed out", () -> browser.text().contains("Sign in"));
    for (String page :
        List.of(
            "/restatements",
            "/restatements/new",
            "/restatements/data-sets",
            result.path(),
            result.path() + "/sellers",
            result.path() + "/seller?name=Quintal%20Casa",
            result.path() + "/basis",
            result.path() + "/report",
            result.path() + "/delete")) {
      browser.open(page);
      assertThat(browser.path()).as(page).isEqualTo("/sign-in");
    }
    var file = result.download(marketplace, "sellers.csv", folder);
    assertThat(file.statusCode()).isEqualTo(302);
    assertThat(file.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
  }

  private static BigDecimal sum(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> new BigDecimal(Objects.requireNonNull(row.get(column), column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
