package org.entrepot.marketplace.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.rules.http.ComputationRequest.Parsed;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.ProblemJson;
import org.entrepot.marketplace.rules.json.RequestTime;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Computes a subject for a program. An answer has the form of {@code entrepot compute --json}; what
 * cannot be answered is a problem detail (RFC 9457) with every reason.
 */
@RestController
@OpenTo(Audience.ANYONE)
final class ComputationsController {

  static final String PATH = "/api/v1/computations";
  static final String DESCRIPTION = "/api/v1/openapi.json";

  private final Rules rules;

  ComputationsController(Rules rules) {
    this.rules = rules;
  }

  @GetMapping(value = DESCRIPTION, produces = MediaType.APPLICATION_JSON_VALUE)
  ClassPathResource description() {
    return new ClassPathResource("openapi.json");
  }

  @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> compute(HttpServletRequest http) throws IOException {
    String body = JsonBody.text(http);
    if (body == null) {
      return ProblemJson.of(
          PATH,
          HttpStatus.CONTENT_TOO_LARGE,
          "The request is too long",
          List.of(new Wrong("", Wrong.AT_MOST, "a request has at most one MiB")));
    }
    return switch (ComputationRequest.read(body)) {
      case Parsed.Not(var wrong) ->
          ProblemJson.of(PATH, HttpStatus.BAD_REQUEST, "The request was not understood", wrong);
      case Parsed.Ready(var request) -> answer(request);
    };
  }

  private ResponseEntity<String> answer(ComputationRequest request) {
    Rulebook rulebook = rules.rulebook();
    Subject<?> subject = rulebook.subject(request.subject()).orElse(null);
    if (subject == null) {
      return ProblemJson.of(
          PATH,
          HttpStatus.NOT_FOUND,
          "No such subject",
          List.of(
              new Wrong(
                  "subject", Wrong.EXISTS, "the rulebook has no subject " + request.subject())));
    }
    Instant at = request.at().in(subject.zone());
    RequestTime known = request.knownAt();
    Instant knownAt = known == null ? null : known.in(subject.zone());
    return switch (rulebook.compute(subject.id(), at, knownAt, request.facts())) {
      case Outcome.Answer answer -> ok(subject, at, answer);
      case Outcome.Refused refused -> refused(refused);
    };
  }

  private static ResponseEntity<String> ok(Subject<?> subject, Instant at, Outcome.Answer answer) {
    Json.Members json =
        Json.members()
            .with("format", 1)
            .with("subject", subject.id().toString())
            .with("at", at.toString());
    for (var member : RuleJson.outcome(answer).members().entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.print());
  }

  private static ResponseEntity<String> refused(Outcome.Refused refused) {
    String detail = String.join("; ", refused.refusals().stream().map(Refusal::message).toList());
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    return ProblemJson.of(
        status,
        ProblemJson.head(PATH, "refused", "There is no answer", status, detail)
            .with("refusals", Json.list(refused.refusals(), RuleJson::refusal)));
  }
}
