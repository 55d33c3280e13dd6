package org.entrepot.replay.restatement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entrepot.replay.restatement.SellerStanding.Standing;
import org.entrepot.replay.restatement.SubjectResult.Cliffs;
import org.jspecify.annotations.Nullable;

/** One rule's part of the summary as JSON. */
final class SubjectJson {

  private SubjectJson() {}

  static Map<String, @Nullable Object> of(SubjectResult subject) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("subject", subject.subject());
    all.put("orders", tally(subject.orders()));
    all.put("lines", tally(subject.lines()));
    all.put("charges", subject.charges().stream().map(SubjectJson::charge).toList());
    all.put("leftOut", subject.leftOut().stream().map(SubjectJson::leftOut).toList());
    all.put("refused", subject.refused().stream().map(SubjectJson::refused).toList());
    all.put("cliffs", subject.cliffs() == null ? null : cliffs(subject.cliffs()));
    all.put("weeks", subject.weeks().stream().map(SubjectJson::week).toList());
    all.put("tiers", subject.tiers().stream().map(SubjectJson::tier).toList());
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
    all.put("payer", word(charge.payer()));
    all.put("against", charge.against());
    all.put("under", charge.under());
    all.put("change", charge.change());
    return all;
  }

  private static Map<String, Object> leftOut(LeftOut leftOut) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("code", leftOut.code());
    all.put("label", leftOut.label());
    all.put("why", leftOut.why());
    all.put("linesAgainst", leftOut.linesAgainst());
    all.put("linesUnder", leftOut.linesUnder());
    all.put("known", leftOut.known().stream().map(SubjectJson::charge).toList());
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
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> cliffs(Cliffs cliffs) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("linesAgainst", cliffs.linesAgainst());
    all.put("linesUnder", cliffs.linesUnder());
    all.put("zonesAgainst", Cliffs.listed(cliffs.zonesAgainst()));
    all.put("zonesUnder", Cliffs.listed(cliffs.zonesUnder()));
    all.put("moreZonesAgainst", Cliffs.hasOthers(cliffs.zonesAgainst()));
    all.put("moreZonesUnder", Cliffs.hasOthers(cliffs.zonesUnder()));
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
}
