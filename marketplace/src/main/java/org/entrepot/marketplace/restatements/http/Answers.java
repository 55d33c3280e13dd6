package org.entrepot.marketplace.restatements.http;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.marketplace.restatements.asking.Faults;
import org.entrepot.marketplace.rules.json.ProblemJson;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.rulebook.json.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all of these answers have in common: JSON, or a problem detail (RFC 9457). */
final class Answers {

  private static final String TRY_AGAIN_SECONDS = "30";

  private Answers() {}

  static ResponseEntity<String> ok(Json json) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.print());
  }

  static ResponseEntity<String> tooLong() {
    return ProblemJson.of(
        Addresses.ALL,
        HttpStatus.CONTENT_TOO_LARGE,
        "The request is too long",
        List.of(new Wrong("", Wrong.AT_MOST, "a request has at most one MiB")));
  }

  static ResponseEntity<String> notUnderstood(List<Wrong> wrong) {
    return ProblemJson.of(
        Addresses.ALL, HttpStatus.BAD_REQUEST, "The request was not understood", wrong);
  }

  /** Every reason, by field. */
  static ResponseEntity<String> cannotBeComputed(Faults faults) {
    List<Wrong> wrong = new ArrayList<>();
    faults
        .all()
        .forEach((field, sentences) ->
            sentences.forEach(
                sentence -> wrong.add(new Wrong(inJson(field), Wrong.VALUE, sentence))));
    return ProblemJson.of(
        Addresses.ALL, HttpStatus.UNPROCESSABLE_CONTENT, "It cannot be computed as asked", wrong);
  }

  /** A field of the form by its name in JSON. */
  private static String inJson(String field) {
    return switch (field) {
      case "dataSet" -> "data-set";
      case "knownAt" -> "known-at";
      case "also" -> "under";
      case "varyFrom", "varyTo", "varyStep" -> "vary";
      case "draft" -> "drafts";
      default -> field.startsWith("assume.") ? "assumptions." + field.substring(7) : field;
    };
  }

  static ResponseEntity<String> notThere() {
    return problem(
        HttpStatus.NOT_FOUND, "not-there", "Not there", "There is no such restatement or file.");
  }

  static ResponseEntity<String> problem(
      HttpStatus status, String type, String title, String detail) {
    return ProblemJson.of(status, ProblemJson.head(Addresses.ALL, type, title, status, detail));
  }

  static ResponseEntity<String> queueFull(int most) {
    ResponseEntity<String> problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "queue-full",
            "Too many wait",
            most + " restatements are waiting already. Try again when some are done.");
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS)
        .body(problem.getBody());
  }
}
