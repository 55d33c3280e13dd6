package org.entrepot.journeys.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entrepot.journeys.stage.Browser;
import org.entrepot.journeys.stage.Journey;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Who pays how much more or less: the table of sellers, and the page of one. */
@Journey
class SellersJourney {
  private static final String FEES =
      "dataSet=demo&rules=shopee/br/fees&rules=shopee/sg/standards"
          + "&against=2026-02-28&under=2026-03-10";

  @Test
  void sellersAreLeafedThroughSoughtSortedAndFiltered(Browser browser) {
    browser.signInAsOperator();
    Result result = Result.of(browser, FEES);
    result.open("/sellers");
    assertThat(pager(browser)).contains("1–50 of 432");
    String first = names(browser).getFirst();

    browser.find(".pager a[rel=next]").click();
    browser.waitFor("next page", () -> pager(browser).contains("51–100 of 432"));
    assertThat(names(browser)).hasSize(50).doesNotContain(first);
    browser.driver().navigate().back();
    browser.waitFor("first page", () -> pager(browser).contains("1–50 of 432"));
    assertThat(names(browser).getFirst()).isEqualTo(first);

    sort(browser, "Sales", "descending");
    assertThat(numbers(browser, "Sales")).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    sort(browser, "Sales", "ascending");
    assertThat(numbers(browser, "Sales")).isSorted();

    browser.find("#seller-text").sendKeys("aurora");
    browser.waitFor("sought to the last letter", () -> browser.path().contains("q=aurora"));
    assertThat(names(browser)).isNotEmpty().allMatch(name -> name.startsWith("Aurora"));
    assertThat(numbers(browser, "Sales")).as("still sorted").isSorted();

    browser.find("#seller-text").clear();
    browser.waitFor("all again", () -> pager(browser).contains("432"));
    new Select(browser.find("#which")).selectByValue("gains");
    browser.waitFor("those who pay less", () -> pager(browser).contains("of 12"));
    assertThat(browser.textsOf(".sellers td[data-column=Change]"))
        .isNotEmpty()
        .allMatch(change -> change.startsWith("−"));
    assertThat(browser.path()).as("can be shared").contains("which=gains");

    browser.find("#seller-text").sendKeys("nobody is called so");
    browser.waitFor("none", () -> browser.text().contains("No seller is like that"));
    browser.screenshot("sellers-none");
  }

  @Test
  void theTableWorksWithoutScripts(Browser browser) {
    browser.signInAsOperator();
    Result result = Result.of(browser, FEES);
    browser
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    result.open("/sellers");
    browser.find("#seller-text").sendKeys("aurora");
    browser.find("#seller-filters button").click();
    browser.waitFor("sought", () -> browser.path().contains("q=aurora"));
    assertThat(names(browser)).isNotEmpty().allMatch(name -> name.startsWith("Aurora"));
  }

  @Test
  void aSellersPageShowsItsFiguresWeeksAndOrdersWithBothWorkings(Browser browser) {
    browser.signInAsOperator();
    Result result = Result.of(browser, FEES);
    result.open("/sellers");
    String change = browser.textOf(".sellers td[data-column=Change]");
    String name = names(browser).getFirst();
    browser.find(".sellers tbody a").click();
    browser.waitFor("seller", () -> browser.textOf("h1").equals(name));
    assertThat(browser.textOf(".figures")).contains(change.substring(1));

    browser.waitFor("orders", () -> !browser.findAll(".order").isEmpty());
    assertThat(browser.text()).contains("Week by week");
    assertThat(browser.textOf(".order[open] .order-body"))
        .contains("Against", "Under", "Commission", "BRL");
    browser.waitFor("chart", () -> !browser.findAll(".chart canvas").isEmpty());
    browser.screenshot("seller-of-restatement");
  }

  private static void sort(Browser browser, String column, String direction) {
    browser.waitFor(
        "heading " + column,
        () -> {
          for (WebElement link : browser.findAll(".sort")) {
            if (link.getText().startsWith(column)) {
              link.click();
              return true;
            }
          }
          return false;
        });
    browser.waitFor(
        column + " " + direction,
        () ->
            browser.textsOf(".sort[data-sorted=" + direction + "]").stream()
                .anyMatch(text -> text.startsWith(column)));
  }

  private static String pager(Browser browser) {
    return browser.textOf(".pager");
  }

  private static List<String> names(Browser browser) {
    return browser.textsOf(".seller-name");
  }

  /** Amounts of a column in minor units. */
  private static List<Long> numbers(Browser browser, String column) {
    return browser.textsOf(".sellers td[data-column='" + column + "']").stream()
        .map(text -> Long.parseLong(text.replaceAll("[,.]", "")))
        .toList();
  }
}
