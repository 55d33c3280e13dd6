package org.entrepot.benchmarks.restatement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entrepot.benchmarks.restatement.DutyTable.DutyCharge;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;

/**
 * The whole job as one statement: lines are charged, brought together to the part of an order that
 * one seller sold, which owes duty as one parcel, those to weeks of a seller, those to totals. It
 * answers rows of a name and a value, as {@link Totals} names them. All of it is in whole numbers.
 */
final class Sql {

  /** The columns that it reads, which are those that any engine needs for this job. */
  static final List<String> COLUMNS =
      List.of(
          "order",
          "seller",
          "origin",
          "zone",
          "currency",
          "price",
          "quantity",
          "discount",
          "returned",
          "ship-by",
          "handed-over",
          "length-mm",
          "width-mm",
          "height-mm",
          "fact.hs-code",
          "fact.duty-rate");

  private static final String SUM = "sum(%s)";
  private static final String STATED = ChargeSql.rounded("v * rate", Exact.MILLION);

  private final Figures figures;
  private final ZoneSql offsets;
  private final List<String> zones;
  private final List<Billed> billed;

  Sql(Figures figures, ZoneSql offsets, List<String> zones) {
    this.figures = figures;
    this.offsets = offsets;
    this.zones = List.copyOf(zones);
    this.billed = figures.billed();
  }

  String text(String source) {
    return "WITH lines AS ("
        + lines(source)
        + "), "
        + "charged AS ("
        + charged()
        + "), "
        + "sold AS MATERIALIZED ("
        + sold()
        + "), "
        + "repeated AS ("
        + repeated()
        + "), "
        + "slices AS ("
        + slices()
        + "), "
        + "weeks AS MATERIALIZED ("
        + weeks()
        + "), "
        + "sellers AS MATERIALIZED ("
        + sellers()
        + ") "
        + String.join(" UNION ALL ", answers());
  }

  private String lines(String source) {
    CurrencyUnit fees = figures.of(figures.fees(), Side.UNDER).currency();
    CurrencyUnit duty = figures.of(figures.duty(), Side.UNDER).currency();
    String zone = offsets.ofWallClock("zone", wall("handed-over"), zones);
    String dueZone = offsets.ofWallClock("zone", wall("ship-by"), zones);
    return "SELECT \"order\", seller, quantity::BIGINT AS q, coalesce(returned, 0)::BIGINT AS r, "
        + converted("price", fees)
        + " AS price, "
        + converted("discount", fees)
        + " AS discount, "
        + converted("(price - discount)", duty)
        + " * quantity AS v, origin, \"fact.hs-code\" AS code, "
        + "(rtrim(\"fact.duty-rate\", '%')::DECIMAL(9,4) * 10000)::BIGINT AS rate, "
        + "\"length-mm\"::BIGINT * \"width-mm\" * \"height-mm\" AS volume, "
        + wall("handed-over")
        + " - "
        + zone
        + " AS shipped, "
        + wall("ship-by")
        + " - "
        + dueZone
        + " AS due FROM "
        + source;
  }

  private static String wall(String column) {
    return "(epoch_us(\"" + column + "\") // 1000000)";
  }

  /** In minor units of a currency with two decimals, rounded half up as what could be paid. */
  private String converted(String column, CurrencyUnit currency) {
    String minor = "(" + column + " * 100)::BIGINT";
    StringBuilder sql = new StringBuilder("CASE currency");
    figures
        .into(currency)
        .forEach((from, rate) -> {
          sql.append(" WHEN '").append(from).append("' THEN ");
          sql.append(
              rate == Exact.MILLION
                  ? minor
                  : ChargeSql.rounded(minor + " * " + rate, Exact.MILLION));
        });
    return sql.append(" END").toString();
  }

  private String charged() {
    return "SELECT \"order\", seller, shipped, due, origin, code, rate, v"
        + each(ChargeSql::ofLine)
        + " FROM lines";
  }

  /** An order's lines of one seller: shipped when the last is, late if any of them is. */
  private String sold() {
    return "SELECT \"order\", seller, "
        + "CASE WHEN count(shipped) = count(*) THEN max(shipped) END AS shipped, "
        + "coalesce(bool_or(shipped > due), false) AS late, count(*) AS n, "
        + "min(origin) AS origin, sum(v)::BIGINT AS v, sum("
        + STATED
        + ")::BIGINT AS stated"
        + each(charge -> charge instanceof DutyCharge ? "" : SUM)
        + " FROM charged GROUP BY \"order\", seller";
  }

  /**
   * Of several lines: duty is rounded once for each tariff line, so its goods are summed before.
   */
  private static String repeated() {
    return "SELECT \"order\", seller, sum(stated)::BIGINT AS stated FROM ("
        + "SELECT \"order\", seller, "
        + STATED.replace("v *", "sum(v) *")
        + " AS stated FROM lines WHERE \"order\" IN (SELECT \"order\" FROM sold WHERE n > 1) "
        + "GROUP BY \"order\", seller, code, rate) GROUP BY \"order\", seller";
  }

  private String slices() {
    return "SELECT seller, shipped, late"
        + each(charge -> charge instanceof DutyCharge duty ? ChargeSql.ofParcel(duty) : "%s")
        + " FROM (SELECT sold.* REPLACE (coalesce(repeated.stated, sold.stated) AS stated) "
        + "FROM sold LEFT JOIN repeated USING (\"order\", seller))";
  }

  /** A column for each charge; where it is to hold the column before it, that is {@code %s}. */
  private String each(Function<TableCharge, String> column) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < billed.size(); i++) {
      String one = column.apply(billed.get(i).charge()).replace("%s", "m" + i);
      if (!one.isEmpty()) {
        sql.append(", (").append(one).append(")::BIGINT AS m").append(i);
      }
    }
    return sql.toString();
  }

  private String weeks() {
    String day =
        "(shipped + "
            + offsets.at(figures.of(figures.standard(), Side.UNDER).zone(), "shipped")
            + ") // 86400";
    return "SELECT seller, ("
        + day
        + " + 3) // 7 AS week, count(shipped) AS shipped, "
        + "count(*) FILTER (late AND shipped IS NOT NULL) AS late"
        + each(charge -> SUM)
        + " FROM slices GROUP BY seller, week";
  }

  private String sellers() {
    Map<CurrencyUnit, StringBuilder> changes = new LinkedHashMap<>();
    for (int i = 0; i < billed.size(); i++) {
      Billed one = billed.get(i);
      if (one.payer() == Payer.SELLER) {
        String sign = one.side() == Side.UNDER ? " + " : " - ";
        changes.computeIfAbsent(one.currency(), c -> new StringBuilder("0")).append(sign + "m" + i);
      }
    }
    StringBuilder sql = new StringBuilder("SELECT seller");
    changes.forEach(
        (currency, change) -> sql.append(", sum(" + change + ")::BIGINT AS " + currency.getCode()));
    return sql.append(" FROM weeks GROUP BY seller").toString();
  }

  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < billed.size(); i++) {
      Billed one = billed.get(i);
      String name = one.name();
      answers.add(answer(name, "sum(m" + i + ")", "weeks"));
    }
    billed.stream()
        .filter(one -> one.payer() == Payer.SELLER)
        .map(Billed::currency)
        .distinct()
        .forEach(currency -> {
          String change = currency.getCode();
          count(answers, currency, Totals.SELLERS_PAYING_MORE, change + " > 0");
          count(answers, currency, Totals.SELLERS_PAYING_LESS, change + " < 0");
          count(answers, currency, Totals.SELLERS_UNCHANGED, change + " = 0");
          String more = Totals.ofCurrency(currency, Totals.PAID_MORE);
          String less = Totals.ofCurrency(currency, Totals.PAID_LESS);
          answers.add(answer(more, "sum(greatest(" + change + ", 0))", "sellers"));
          answers.add(answer(less, "sum(greatest(-" + change + ", 0))", "sellers"));
        });
    SubjectId rule = figures.standardRule();
    String seen = "count(*) FILTER (shipped > 0)";
    answers.add(answer(Totals.ofWeeks(rule, Totals.SELLER_WEEKS), seen, "weeks"));
    answers.add(answer(Totals.ofWeeks(rule, Totals.ORDERS), "sum(shipped)", "weeks"));
    answers.add(answer(Totals.ofWeeks(rule, Totals.LATE), "sum(late)", "weeks"));
    for (Side side : Side.values()) {
      StandardTable standard = figures.of(figures.standard(), side);
      String broken = " FILTER (late * " + Exact.MILLION + " > " + standard.limit() + " * shipped)";
      answers.add(answer(Totals.breaches(rule, side), "count(*)" + broken, "weeks"));
      String points = "sum(" + points(standard) + ")" + broken;
      answers.add(answer(Totals.points(rule, side), points, "weeks"));
    }
    return answers;
  }

  private static void count(
      List<String> answers, CurrencyUnit currency, String what, String condition) {
    String name = Totals.ofCurrency(currency, what);
    answers.add(answer(name, "count(*) FILTER (" + condition + ")", "sellers"));
  }

  private static String points(StandardTable standard) {
    StringBuilder sql = new StringBuilder("CASE");
    for (StandardTable.Step step : standard.steps().reversed()) {
      sql.append(" WHEN late >= ").append(step.from()).append(" THEN ").append(step.points());
    }
    return sql.append(" ELSE 0 END").toString();
  }

  private static String answer(String name, String value, String table) {
    return "SELECT '"
        + name
        + "' AS name, coalesce("
        + value
        + ", 0)::BIGINT AS figure FROM "
        + table;
  }
}
