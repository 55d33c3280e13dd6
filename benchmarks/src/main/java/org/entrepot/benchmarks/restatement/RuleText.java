package org.entrepot.benchmarks.restatement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrepot.benchmarks.restatement.FeeTable.FeeBand;
import org.entrepot.benchmarks.restatement.FeeTable.FeeCharge;
import org.entrepot.benchmarks.restatement.FreightTable.FreightBand;
import org.entrepot.benchmarks.restatement.FreightTable.FreightCharge;

/**
 * The editions as rules of a rule engine: one for each band of each charge of each kind of order,
 * as one would write them, those of kinds that the job does not have included.
 */
final class RuleText {

  private static final List<Class<?>> FACTS =
      List.of(OrderLine.class, PricedLine.class, Parcel.class, SellerWeek.class, Side.class);

  private final Figures figures;
  private final List<Billed> billed;
  private final List<String> rules = new ArrayList<>();

  private RuleText(Figures figures) {
    this.figures = figures;
    this.billed = figures.billed();
  }

  /** The rules of all editions of the job. */
  static List<String> of(Figures figures) {
    RuleText text = new RuleText(figures);
    text.prices();
    text.values();
    for (Side side : Side.values()) {
      text.fees(side);
      text.freight(side);
      text.duty(side);
      text.standard(side);
    }
    text.rule("late", "$l : OrderLine(shipped > due)", "$l.markLate();");
    return text.rules;
  }

  /** A file of rules. */
  static String file(List<String> rules) {
    StringBuilder file = new StringBuilder("package rules;\n");
    for (Class<?> fact : FACTS) {
      file.append("import ").append(fact.getName()).append(";\n");
    }
    rules.forEach(file::append);
    return file.toString();
  }

  private void rule(String name, String when, String then) {
    String head = "rule \"" + (rules.size() + 1) + " " + name + "\"";
    rules.add(String.join("\n", head, "when", when, "then", then, "end", ""));
  }

  private void prices() {
    figures
        .into(figures.of(figures.fees(), Side.UNDER).currency())
        .forEach((currency, rate) ->
            rule(
                "price from " + currency,
                "$l : OrderLine(currency == \"" + currency + "\")",
                "insert(new PricedLine($l, " + rate + "L));"));
  }

  private void values() {
    figures
        .into(figures.of(figures.duty(), Side.UNDER).currency())
        .forEach((currency, rate) ->
            rule(
                "value from " + currency,
                "$l : OrderLine(currency == \"" + currency + "\")",
                "$l.valueAt(" + rate + "L);"));
  }

  private int place(Side side, TableCharge charge) {
    for (int i = 0; i < billed.size(); i++) {
      if (billed.get(i).side() == side && billed.get(i).charge().code().equals(charge.code())) {
        return i;
      }
    }
    return billed.size();
  }

  private void fees(Side side) {
    FeeTable table = figures.of(figures.fees(), side);
    for (int kind = 0; kind < table.variants().size(); kind++) {
      for (FeeCharge charge : table.variants().get(kind)) {
        for (FeeBand band : charge.bands()) {
          fee(side, kind, charge, band);
        }
      }
    }
  }

  private void fee(Side side, int kind, FeeCharge charge, FeeBand band) {
    String by = sum(charge.by(), "price", "discount");
    String to = band.to() == null ? "" : ", " + by + " < " + band.to() + "L";
    String of = sum(charge.of(), "$p.getPrice()", "$p.getDiscount()");
    rule(
        side.word() + " kind " + kind + ": " + charge.code(),
        "$p : PricedLine("
            + (side.word() + "Kind == " + kind + ", ")
            + (by + " >= " + band.from() + "L" + to + ")"),
        String.format(
            Locale.ROOT,
            "$p.chargeUnits(%d, (%s) * %dL + %dL, %dL, %b);",
            place(side, charge),
            of,
            band.rate(),
            band.fixed() * Exact.MILLION,
            charge.atMost() == null ? Long.MAX_VALUE / Exact.MILLION : charge.atMost(),
            charge.reversible()));
  }

  private static String sum(FeeTable.Sum sum, String price, String discount) {
    String first = sum.price() == 0 ? "" : sum.price() < 0 ? "-" + price : price;
    String second = sum.discount() == 0 ? "" : (sum.discount() < 0 ? " - " : " + ") + discount;
    return first.isEmpty() && second.isEmpty() ? "0L" : "(" + first + second + ")";
  }

  private void freight(Side side) {
    for (FreightCharge charge : figures.of(figures.freight(), side).charges()) {
      for (int card = 0; card < charge.cards().size(); card++) {
        for (FreightBand band : charge.cards().get(card)) {
          freight(side, card, charge, band);
        }
      }
    }
  }

  private void freight(Side side, int card, FreightCharge charge, FreightBand band) {
    String upto = band.upto() == null ? "" : ", volume <= " + band.upto() + "L";
    String chosen = charge.cards().size() == 1 ? "" : side.word() + "Card == " + card + ", ";
    rule(
        side.word() + " card " + card + ": " + charge.code(),
        "$l : OrderLine(" + chosen + "volume > " + band.over() + "L" + upto + ")",
        String.format(
            Locale.ROOT,
            "$l.chargeParcels(%d, (%dL + %dL * ($l.getVolume() - %dL)) * %dL);",
            place(side, charge),
            band.start(),
            band.each(),
            band.over(),
            charge.times()));
  }

  /** A rule for each way through customs, which says of the ways before it that they are none. */
  private void duty(Side side) {
    for (TableCharge charge : figures.of(figures.duty(), side).charges()) {
      List<String> before = new ArrayList<>();
      for (DutyTable.Way way : figures.of(figures.duty(), side).ways()) {
        List<String> tests = new ArrayList<>(before);
        if (!way.from().isEmpty()) {
          tests.add("origin in " + places(way));
        }
        if (way.upTo() != null) {
          tests.add("value <= " + way.upTo() + "L");
        }
        int place = place(side, charge);
        rule(
            side.word() + " duty",
            "$p : Parcel(" + String.join(", ", tests) + ")",
            way.share() == null
                ? "$p.chargeStated(" + place + ");"
                : "$p.chargeShare(" + place + ", " + way.share() + "L);");
        before.add(isNone(way));
      }
    }
  }

  private static String isNone(DutyTable.Way way) {
    List<String> tests = new ArrayList<>();
    if (!way.from().isEmpty()) {
      tests.add("origin not in " + places(way));
    }
    if (way.upTo() != null) {
      tests.add("value > " + way.upTo() + "L");
    }
    return "(" + String.join(" || ", tests) + ")";
  }

  private static String places(DutyTable.Way way) {
    return "(\"" + String.join("\", \"", way.from()) + "\")";
  }

  private void standard(Side side) {
    StandardTable standard = figures.of(figures.standard(), side);
    for (int i = 0; i < standard.steps().size(); i++) {
      boolean last = i + 1 == standard.steps().size();
      String below = last ? "" : ", late < " + standard.steps().get(i + 1).from() + "L";
      rule(
          side.word() + " breach",
          "$w : SellerWeek(late * "
              + (Exact.MILLION + "L > " + standard.limit() + "L * shipped, late >= ")
              + (standard.steps().get(i).from() + "L" + below + ")"),
          "$w.breach(" + "Side." + side.name() + ", " + standard.steps().get(i).points() + ");");
    }
  }
}
