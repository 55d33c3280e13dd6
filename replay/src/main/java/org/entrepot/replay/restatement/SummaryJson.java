package org.entrepot.replay.restatement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.json.Json;
import org.jspecify.annotations.Nullable;

/** A restatement as JSON: what {@code summary.json} holds and {@code --json} prints. */
public final class SummaryJson {

  private SummaryJson() {}

  /** Everything but the sellers' table, which has files of its own. */
  public static String of(Restatement restatement) {
    return Json.of(map(restatement)).print() + "\n";
  }

  /** The same of several variants. */
  public static String of(Comparison comparison) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("format", 1);
    all.put("what", Restatement.caution());
    List<Map<String, @Nullable Object>> variants = new ArrayList<>();
    for (Comparison.Tried tried : comparison.tried()) {
      Map<String, @Nullable Object> variant = new LinkedHashMap<>();
      variant.put("label", tried.variant().label());
      variant.put("value", tried.variant().value());
      Varied varied = tried.variant().varied();
      variant.put("varied", varied == null ? null : varied(varied));
      variant.putAll(map(tried.restatement()));
      variants.add(variant);
    }
    all.put("variants", variants);
    return Json.of(all).print() + "\n";
  }

  private static Map<String, @Nullable Object> varied(Varied varied) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("subject", varied.subject());
    all.put("path", varied.path());
    all.put("words", varied.words());
    all.put("value", varied.text());
    all.put("stated", varied.stated());
    return all;
  }

  private static Map<String, @Nullable Object> map(Restatement restatement) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("format", 1);
    all.put("what", Restatement.caution());
    all.put("basis", basis(restatement.basis()));
    all.put("money", restatement.money().stream().map(SummaryJson::money).toList());
    all.put("rules", restatement.subjects().stream().map(SubjectJson::of).toList());
    all.put("punctuality", punctuality(restatement.punctuality()));
    all.put("placed", placed(restatement.placed()));
    all.put("badRows", restatement.badRows());
    all.put("firstBadRows", restatement.bad().stream().map(row -> row.sentence()).toList());
    return all;
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

  private static Map<String, @Nullable Object> pin(Basis.Pin pin) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("from", pin.edition().from());
    all.put("revision", pin.edition().revision());
    all.put("hash", pin.edition().hash().hex());
    all.put("confidence", pin.confidence().name().toLowerCase(Locale.ROOT));
    all.put("source", pin.source());
    all.put("note", pin.note());
    return all;
  }

  private static Map<String, Object> file(Basis.InputFile file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", file.name());
    all.put("bytes", file.bytes());
    all.put("sha256", file.sha256());
    all.put("rows", file.rows());
    all.put("bad", file.bad());
    all.put("endsOpen", file.endsOpen());
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
    all.put("leftOutAgainst", money.aside().against());
    all.put("leftOutUnder", money.aside().under());
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
    all.put("leftOutAgainst", seller.aside().against());
    all.put("leftOutUnder", seller.aside().under());
    return all;
  }

  private static Map<String, @Nullable Object> placed(Placed placed) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("first", placed.first());
    all.put("last", placed.last());
    all.put("cancelledOrders", placed.cancelledOrders());
    all.put("cancelledLines", placed.cancelledLines());
    Placed.Counted counted = placed.counted();
    if (counted != null) {
      all.put("countedFirst", counted.first());
      all.put("countedLast", counted.last());
    }
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
