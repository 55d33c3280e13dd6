package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What every report keeps to, for those who read it by ear, on paper or without a network. */
final class ReportLooks {

  private ReportLooks() {}

  static void needsNothingElse(String html) {
    assertThat(html).doesNotContain("<script", "http:", "https:", "src=", "@import", "url(");
  }

  /** So many charts, and after each of them a table. */
  static void everyChartHasItsTable(String html, int charts) {
    assertThat(count(html, "<figure class=\"drawing\" role=\"img\" aria-label=\""))
        .isEqualTo(charts);
    List<String> afterEachChart =
        Pattern.compile("</figure>\\s*<div class=\"wide[^>]*><table>")
            .matcher(html)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(afterEachChart).hasSize(charts);
  }

  /** Headings without a gap, tables with caption and named columns, ids that stand once. */
  static void isReadableInOrder(String html) {
    assertThat(count(html, "<table>")).isPositive().isEqualTo(count(html, "<caption>"));
    assertThat(html)
        .doesNotContain("<th scope=\"col\"></th>", "<th scope=\"col\" class=\"n\"></th>");
    assertThat(count(html, "<h1>")).isEqualTo(1);
    assertThat(count(html, "<main ")).isEqualTo(1);
    int before = 1;
    for (String level : found(html, "<h([1-6])[ >]")) {
      int now = Integer.parseInt(level);
      assertThat(now).as("heading after h" + before).isLessThanOrEqualTo(before + 1);
      before = now;
    }
    assertThat(html).as("what scrolls is reached without being a stop").doesNotContain("tabindex");
    assertThat(found(html, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
    assertThat(found(html, " id=\"([^\"]*)\"")).containsAll(found(html, "href=\"#([^\"]*)\""));
  }

  private static List<String> found(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(one -> one.group(1)).toList();
  }

  /** Without the names that cells carry for narrow screens. */
  static String withoutColumns(String html) {
    return html.replaceAll(" data-column=\"[^\"]*\"", "");
  }

  static long count(String html, String what) {
    return Pattern.compile(Pattern.quote(what)).matcher(html).results().count();
  }
}
