package org.entrepot.replay.restatement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.replay.output.Json;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.jspecify.annotations.Nullable;

/** A restatement as JSON: what {@code summary.json} holds and {@code --json} prints. */
public final class SummaryJson {

  private SummaryJson() {}

  /** Everything but the sellers' table, which has files of its own. */
  public static String of(Restatement restatement) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("format", 1);
    all.put("what", Restatement.caution());
    all.put("basis", basis(restatement.basis()));
    all.put("money", restatement.money().stream().map(SummaryJson::money).toList());
    all.put("rules", restatement.subjects().stream().map(SummaryJson::subject).toList());
    all.put("punctuality", punctuality(restatement.punctuality()));
    all.put("badRows", restatement.badRows());
    all.put("firstBadRows", restatement.bad().stream().map(row -> row.sentence()).toList());
    return Json.of(all);
  }

  private static Map<String, @Nullable Object> basis(Basis basis) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("under", basis.under());
    all.put("against", basis.against());
    all.put("knownAt", basis.knownAt());
    all.put("rules", basis.rules().stream().map(SummaryJson::rule).toList());
    all.put("assumptions", basis.assumptions());
    all.put("shiftedWeeks", basis.shiftedWeeks());
    all.put("files", basis.files().stream().map(SummaryJson::file).toList());
    all.put("codeVersion", basis.codeVersion());
    return all;
  }

  private static Map<String, Object> rule(Basis.Rule rule) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("subject", rule.subject());
    all.put("title", rule.title());
    all.put("family", rule.family());
    all.put("against", pin(rule.against()));
    all.put("under", pin(rule.under()));
    return all;
  }

  private static Map<String, Object> pin(Basis.Pin pin) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("from", pin.edition().from());
    all.put("revision", pin.edition().revision());
    all.put("hash", pin.edition().hash().hex());
    all.put("confidence", pin.confidence().name().toLowerCase(java.util.Locale.ROOT));
    all.put("source", pin.source());
    return all;
  }

  private static Map<String, Object> file(Basis.InputFile file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", file.name());
    all.put("bytes", file.bytes());
    all.put("sha256", file.sha256());
    all.put("rows", file.rows());
    all.put("bad", file.bad());
    return all;
  }

  private static Map<String, @Nullable Object> money(MoneyResult money) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("currency", money.currency());
    all.put("lines", money.lines());
    all.put("sales", money.sales());
    all.put("against", money.against());
    all.put("under", money.under());
    all.put("change", money.change());
    all.put("sellersGaining", money.sellersGaining());
    all.put("sellersLosing", money.sellersLosing());
    all.put("sellersUnchanged", money.sellersUnchanged());
    all.put("gained", money.gained());
    all.put("lost", money.lost());
    all.put("histogram", money.histogram().stream().map(SummaryJson::bucket).toList());
    all.put("worst", money.worst().stream().map(SummaryJson::seller).toList());
    all.put("best", money.best().stream().map(SummaryJson::seller).toList());
    return all;
  }

  private static Map<String, Object> bucket(MoneyResult.Bucket bucket) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("low", bucket.low());
    all.put("high", bucket.high());
    all.put("sellers", bucket.sellers());
    return all;
  }

  private static Map<String, @Nullable Object> seller(SellerMoney seller) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("seller", seller.seller());
    all.put("lines", seller.lines());
    all.put("sales", seller.sales());
    all.put("against", seller.against());
    all.put("under", seller.under());
    all.put("change", seller.change());
    return all;
  }

  private static Map<String, @Nullable Object> subject(SubjectResult subject) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("subject", subject.subject());
    all.put("orders", tally(subject.orders()));
    all.put("lines", tally(subject.lines()));
    all.put("charges", subject.charges().stream().map(SummaryJson::charge).toList());
    all.put("refused", subject.refused().stream().map(SummaryJson::refused).toList());
    all.put("cliffs", subject.cliffs() == null ? null : cliffs(subject.cliffs()));
    all.put("weeks", subject.weeks().stream().map(SummaryJson::week).toList());
    all.put("tiers", subject.tiers().stream().map(SummaryJson::tier).toList());
    all.put("notes", subject.notes());
    return all;
  }

  private static Map<String, Object> tally(SubjectResult.Tally tally) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("read", tally.read());
    all.put("computed", tally.computed());
    all.put("refused", tally.refused());
    all.put("bad", tally.bad());
    return all;
  }

  private static Map<String, Object> charge(SubjectResult.ChargeTotal charge) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("code", charge.code());
    all.put("label", charge.label());
    all.put("payer", charge.payer().name().toLowerCase(java.util.Locale.ROOT));
    all.put("against", charge.against());
    all.put("under", charge.under());
    all.put("change", charge.change());
    return all;
  }

  private static Map<String, Object> refused(SubjectResult.RefusedCount refused) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("reason", word(refused.reason()));
    all.put("about", refused.about());
    all.put("example", refused.example());
    all.put("orders", refused.orders());
    all.put("lines", refused.lines());
    all.put("linesAgainst", refused.linesAgainst());
    all.put("linesUnder", refused.linesUnder());
    return all;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> cliffs(SubjectResult.Cliffs cliffs) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("linesAgainst", cliffs.linesAgainst());
    all.put("linesUnder", cliffs.linesUnder());
    all.put("zonesAgainst", cliffs.zonesAgainst());
    all.put("zonesUnder", cliffs.zonesUnder());
    return all;
  }

  private static Map<String, Object> week(WeekResult week) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("from", week.from());
    all.put("sellers", week.sellers());
    all.put("orders", week.orders());
    all.put("late", week.late());
    all.put("against", standing(week.against()));
    all.put("under", standing(week.under()));
    return all;
  }

  private static Map<String, Object> tier(SubjectResult.TierCount tier) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("points", tier.points());
    all.put("words", tier.words());
    all.put("sellersAgainst", tier.sellersAgainst());
    all.put("sellersUnder", tier.sellersUnder());
    return all;
  }

  private static Map<String, Object> standing(Standing standing) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("breaches", standing.breaches());
    all.put("points", standing.points());
    all.put("waived", standing.waived());
    return all;
  }

  private static Map<String, Object> punctuality(Punctuality punctuality) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("lines", punctuality.lines());
    all.put("lateLines", punctuality.lateLines());
    all.put("orders", punctuality.orders());
    all.put("lateOrders", punctuality.lateOrders());
    all.put("ordersWithSeveralDeadlines", punctuality.ordersWithSeveralDeadlines());
    all.put("delivered", punctuality.delivered());
    all.put("afterPromise", punctuality.afterPromise());
    return all;
  }
}
