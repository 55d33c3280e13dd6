package org.entrepot.marketplace.quotes.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.entrepot.marketplace.quotes.http.QuoteRequestJson.Parsed;
import org.entrepot.marketplace.quotes.quoting.ExchangeRateFile;
import org.entrepot.marketplace.quotes.quoting.QuoteJson;
import org.entrepot.marketplace.quotes.quoting.Quoted;
import org.entrepot.marketplace.quotes.quoting.Quoting;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.ProblemJson;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Quotes a parcel at each of several destinations. A request that is understood is answered with
 * 200, each destination for itself: one may be refused, with its reasons, where others are quoted.
 * A request that is not understood is a problem detail (RFC 9457) that names fields and rules.
 */
@RestController
@OpenTo(Audience.ANYONE)
final class LandedCostQuotesController {

  static final String PATH = "/api/v1/landed-cost-quotes";

  private final Rules rules;
  private final ExchangeRateFile rates;
  private final Clock clock;

  LandedCostQuotesController(Rules rules, ExchangeRateFile rates, Clock clock) {
    this.rules = rules;
    this.rates = rates;
    this.clock = clock;
  }

  @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> quote(HttpServletRequest http) throws IOException {
    String body = JsonBody.text(http);
    if (body == null) {
      return ProblemJson.of(
          PATH,
          HttpStatus.CONTENT_TOO_LARGE,
          "The request is too long",
          List.of(new Wrong("", Wrong.AT_MOST, "a request has at most one MiB")));
    }
    Quoting quoting = new Quoting(rules.rulebook(), rates);
    RequestTime now = new RequestTime(new Value.Moment(clock.instant()));
    return switch (QuoteRequestJson.read(body, quoting, now)) {
      case Parsed.Not(var wrong) ->
          ProblemJson.of(PATH, HttpStatus.BAD_REQUEST, "The request was not understood", wrong);
      case Parsed.Ready(var request) -> ok(quoting.quote(request));
    };
  }

  private static ResponseEntity<String> ok(List<Quoted> quotes) {
    Json.Members json =
        Json.members().with("format", 1).with("quotes", Json.list(quotes, QuoteJson::of));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.print());
  }
}
