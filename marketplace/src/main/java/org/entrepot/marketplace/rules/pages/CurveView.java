package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrepot.marketplace.rules.pages.CurvePoints.Look;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;
import org.jspecify.annotations.Nullable;

/**
 * One or two editions drawn over the same facts.
 *
 * @param unknown what no curve holds, so that like is compared with like
 * @param end where the look ends, in the unit of the axis
 * @param chart what the browser draws; the tables say the same
 */
record CurveView(
    List<Series> series,
    List<Unknown> unknown,
    String unit,
    String currency,
    String end,
    String chart) {

  /** A charge that is not public in an edition, and therefore in no curve. */
  record Unknown(String label, String why, Edition<?> edition) {}

  /** One edition. */
  record Series(String key, String href, Edition<?> edition, Drawing drawing) {

    /** Whether there is a curve, rather than a reason why not. */
    public boolean drawn() {
      return drawing.curve() != null;
    }
  }

  /** An edition by its name in an address. */
  record Keyed(String key, Edition<?> edition) {}

  static Keyed keyed(Edition<?> edition) {
    return new Keyed(EditionKey.of(edition.ref()).toString(), edition);
  }

  static <B> CurveView of(
      CurveSource<B> source,
      List<Edition<B>> editions,
      Facts facts,
      String over,
      @Nullable BigDecimal typedEnd,
      Look look) {
    B body = editions.getFirst().body();
    BigDecimal scale = size(source.point(body, over, BigDecimal.ONE));
    BigDecimal end =
        typedEnd != null
            ? typedEnd.divide(scale, MathContext.DECIMAL64)
            : editions.stream()
                .map(edition -> source.end(edition, facts, over))
                .reduce(BigDecimal::min)
                .orElseThrow();
    List<Unknown> unknown = new ArrayList<>();
    Set<String> without = new HashSet<>();
    for (Edition<B> edition : editions) {
      for (NotPublic charge : source.notPublic(edition, facts, over, end)) {
        unknown.add(new Unknown(charge.label(), charge.why(), edition));
        without.add(charge.code());
      }
    }
    List<Series> series = new ArrayList<>();
    for (Edition<B> edition : editions) {
      Drawing drawing = source.draw(edition, facts, over, end, without);
      series.add(
          new Series(
              EditionKey.of(edition.ref()).toString(),
              Links.edition(edition.ref()),
              edition,
              drawing));
    }
    String unit = CurvePage.unit(source.point(body, over, BigDecimal.ONE));
    BigDecimal shownEnd = end.multiply(scale).round(new MathContext(4)).stripTrailingZeros();
    return new CurveView(
        series,
        unknown,
        unit,
        source.currency(body),
        shownEnd.toPlainString(),
        chart(series, over, unit, source.currency(body), look, end, scale).print());
  }

  /** How many units of the axis one unit of the curve is. */
  private static BigDecimal size(Value one) {
    return one instanceof Value.Measure(var number, var unit) ? number : BigDecimal.ONE;
  }

  private static Json.Members chart(
      List<Series> series,
      String over,
      String unit,
      String currency,
      Look look,
      BigDecimal end,
      BigDecimal scale) {
    List<Json> lines = new ArrayList<>();
    for (Series one : series) {
      var curve = one.drawing().curve();
      if (curve != null) {
        lines.add(
            Json.members()
                .with("name", one.key())
                .with(
                    "points",
                    CurvePoints.of(
                        curve, look, end, BigDecimal.ONE.divide(scale, MathContext.DECIMAL64)))
                .with("marks", Json.list(one.drawing().jumps(), CurveView::mark)));
      }
    }
    return Json.members()
        .with("kind", "curve")
        .with("over", Names.words(over))
        .with("unit", unit)
        .with("look", look.name().toLowerCase(Locale.ROOT))
        .with("currency", look == Look.SHARE ? "%" : currency)
        .with("lines", new Json.Elements(lines));
  }

  private static Json mark(Drawing.Jump jump) {
    return new Json.Decimal(
        switch (jump.from()) {
          case Value.Amount(var money) -> money.getAmount();
          case Value.Measure(var number, var unit) -> number;
          case Value.Count(var number) -> number;
          case Value other -> throw new IllegalStateException(other.text() + " is no quantity");
        });
  }
}
