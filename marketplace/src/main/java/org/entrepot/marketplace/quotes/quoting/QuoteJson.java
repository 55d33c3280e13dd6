package org.entrepot.marketplace.quotes.quoting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.landedcost.LandedCostCliffs.Cliff;
import org.entrepot.rulebook.landedcost.LandedCostCliffs.Limit;
import org.entrepot.rulebook.landedcost.Splits;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** A quote as JSON, and the hash by which a receipt is known again. */
public final class QuoteJson {

  private QuoteJson() {}

  /** The whole quote: its receipt, the hash of it, and the thresholds next to it. */
  public static Json.Members of(Quoted quoted) {
    Json.Members json = Json.members().with("to", quoted.to().country());
    for (var member : receipt(quoted).members().entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    Cliff below = quoted.nearest().below().orElse(null);
    Cliff above = quoted.nearest().above().orElse(null);
    return json.with("hash", hash(quoted))
        .with(
            "thresholds",
            Json.members()
                .with("below", threshold(below))
                .with("above", threshold(above))
                .with("unanswered", Json.list(quoted.limits(), QuoteJson::limit))
                .with("splitting", splitting(quoted.splitting())));
  }

  /**
   * SHA-256 over everything that the receipt says: subject, time, lines, results, notes or
   * refusals, and every step with the hash of the edition that it cites.
   */
  public static String hash(Quoted quoted) {
    byte[] text = receipt(quoted).print().getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static Json.Members receipt(Quoted quoted) {
    Json.Members json =
        Json.members()
            .with("status", RuleJson.word(quoted.status()))
            .with("subject", quoted.subject().id().toString())
            .with("at", quoted.at().toString());
    for (var member : RuleJson.outcome(quoted.outcome()).members().entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    return json;
  }

  private static Json threshold(@Nullable Cliff cliff) {
    return cliff == null
        ? Json.Absent.NULL
        : Json.members()
            .with("value", RuleJson.value(new Value.Amount(cliff.value())))
            .with("chargesAt", RuleJson.value(new Value.Amount(cliff.chargesAt())))
            .with("chargesBeyond", RuleJson.value(new Value.Amount(cliff.chargesBeyond())))
            .with("cost", RuleJson.value(new Value.Amount(cliff.cost())));
  }

  private static Json limit(Limit limit) {
    return Json.members()
        .with("value", RuleJson.value(new Value.Amount(limit.value())))
        .with("side", limit.above() ? "above" : "below")
        .with("refusals", Json.list(limit.refusals(), RuleJson::refusal));
  }

  private static Json splitting(Splits.Advice advice) {
    return switch (advice) {
      case Splits.Advice.Nothing _n -> Json.Absent.NULL;
      case Splits.Advice.NotLawful(var rule) ->
          Json.members().with("lawful", false).with("rule", RuleJson.word(rule));
      case Splits.Advice.Suggested suggested ->
          Json.members()
              .with("lawful", true)
              .with("parcels", suggested.parcels().size())
              .with("charges", RuleJson.value(new Value.Amount(suggested.apart())))
              .with("saving", RuleJson.value(new Value.Amount(suggested.saving())));
    };
  }
}
