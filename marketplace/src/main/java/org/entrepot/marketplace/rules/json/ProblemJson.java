package org.entrepot.marketplace.rules.json;

import java.util.List;
import org.entrepot.rulebook.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Problem details (RFC 9457): why there is no answer, with the field and the rule of each fault.
 */
public final class ProblemJson {

  private ProblemJson() {}

  /** A request that was not understood, or that asks for what is not there. */
  public static ResponseEntity<String> of(
      String path, HttpStatus status, String title, List<Wrong> wrong) {
    String detail = String.join("; ", wrong.stream().map(Wrong::message).toList());
    return of(
        status,
        head(path, "request", title, status, detail)
            .with("errors", Json.list(wrong, ProblemJson::error)));
  }

  public static ResponseEntity<String> of(HttpStatus status, Json.Members json) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(json.print());
  }

  public static Json.Members head(
      String path, String type, String title, HttpStatus status, String detail) {
    return Json.members()
        .with("type", "urn:entrepot:problem:" + type)
        .with("title", title)
        .with("status", status.value())
        .with("detail", detail)
        .with("instance", path);
  }

  private static Json error(Wrong wrong) {
    return Json.members()
        .with("field", wrong.field().isEmpty() ? null : wrong.field())
        .with("rule", wrong.rule())
        .with("message", wrong.message());
  }
}
