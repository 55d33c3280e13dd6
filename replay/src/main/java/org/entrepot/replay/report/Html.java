package org.entrepot.replay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes HTML; all text is escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Markup of the report's own, never of the data. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  Html element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag + ">\n");
  }

  Html section(String id, String heading) {
    return raw("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">")
        .text(heading)
        .raw("</h2>\n");
  }

  Html end(String tag) {
    return raw("</" + tag + ">\n");
  }

  Html list(List<String> items) {
    raw("<ul>\n");
    items.forEach(item -> element("li", item));
    return end("ul");
  }

  /** A table with its caption; the first column heads its row, {@code figures} are at the right. */
  Html table(String caption, List<String> headings, List<List<String>> rows, int firstFigure) {
    raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .text(caption)
        .raw("\"><table>\n<caption>")
        .text(caption)
        .raw("</caption>\n<thead><tr>");
    for (int i = 0; i < headings.size(); i++) {
      raw(i >= firstFigure ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
          .text(headings.get(i))
          .raw("</th>");
    }
    raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String tag = i == 0 ? "th" : "td";
        String kind = i >= firstFigure ? " class=\"n\"" : "";
        raw("<" + tag + (i == 0 ? " scope=\"row\"" : "") + kind + ">")
            .text(row.get(i))
            .raw("</" + tag + ">");
      }
      raw("</tr>\n");
    }
    return raw("</tbody></table></div>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String amount(@Nullable Money money) {
    return money == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%,." + money.getCurrencyUnit().getDecimalPlaces() + "f",
            money.getAmount());
  }

  static String change(Money money) {
    return (money.isPositive() ? "+" : "") + amount(money);
  }

  /** A part of a whole in per cent; a dash where there is no whole. */
  static String share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? "–"
        : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
