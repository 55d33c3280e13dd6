package org.entrepot.benchmarks.restatement;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.benchmarks.restatement.DutyTable.DutyCharge;
import org.entrepot.benchmarks.restatement.FeeTable.FeeBand;
import org.entrepot.benchmarks.restatement.FeeTable.FeeCharge;
import org.entrepot.benchmarks.restatement.FreightTable.FreightBand;
import org.entrepot.benchmarks.restatement.FreightTable.FreightCharge;

/** What one charge comes to, as SQL over whole numbers. */
final class ChargeSql {

  private ChargeSql() {}

  static String rounded(String exact, long fraction) {
    return "((" + exact + " + " + fraction / 2 + ") // " + fraction + ")";
  }

  /** Of one line; nothing where it is not of one. */
  static String ofLine(TableCharge charge) {
    return switch (charge) {
      case FeeCharge fee -> fee(fee);
      case FreightCharge freight -> freight(freight);
      case DutyCharge _duty -> "";
    };
  }

  /** Of one parcel that is worth v, whose tariff lines owe together what they state. */
  static String ofParcel(DutyCharge charge) {
    StringBuilder ways = new StringBuilder("CASE");
    for (DutyTable.Way way : charge.ways()) {
      List<String> tests = new ArrayList<>();
      if (!way.from().isEmpty()) {
        tests.add("origin IN ('" + String.join("', '", way.from()) + "')");
      }
      if (way.upTo() != null) {
        tests.add("v <= " + way.upTo());
      }
      ways.append(tests.isEmpty() ? " ELSE " : " WHEN " + String.join(" AND ", tests) + " THEN ");
      ways.append(way.share() == null ? "stated" : rounded("v * " + way.share(), Exact.MILLION));
    }
    return ways.append(" END").toString();
  }

  private static String fee(FeeCharge charge) {
    String of = sum(charge.of());
    String by = sum(charge.by());
    StringBuilder bands = new StringBuilder("CASE");
    for (FeeBand band : charge.bands()) {
      bands.append(" WHEN ").append(by).append(" >= ").append(band.from());
      if (band.to() != null) {
        bands.append(" AND ").append(by).append(" < ").append(band.to());
      }
      bands.append(" THEN ").append(of).append(" * ").append(band.rate());
      bands.append(" + ").append(band.fixed() * Exact.MILLION);
    }
    String exact = bands.append(" END").toString();
    String limited =
        charge.atMost() == null
            ? exact
            : "least(" + exact + ", " + charge.atMost() * Exact.MILLION + ")";
    String billed = rounded("(" + limited + ") * q", Exact.MILLION);
    return charge.reversible() ? billed + " - (2 * " + billed + " * r + q) // (2 * q)" : billed;
  }

  private static String sum(FeeTable.Sum sum) {
    return "(" + sum.price() + " * price + " + sum.discount() + " * discount)";
  }

  private static String freight(FreightCharge charge) {
    StringBuilder bands = new StringBuilder("CASE");
    for (FreightBand band : charge.bands()) {
      bands.append(" WHEN volume > ").append(band.over());
      if (band.upto() != null) {
        bands.append(" AND volume <= ").append(band.upto());
      }
      bands.append(" THEN ").append(band.start());
      if (band.each() != 0) {
        bands.append(" + ").append(band.each()).append(" * (volume - ").append(band.over());
        bands.append(')');
      }
    }
    String exact = "(" + bands.append(" END") + ") * " + charge.times();
    return rounded(exact, Exact.MILLION * FreightTable.THOUSAND) + " * q";
  }
}
