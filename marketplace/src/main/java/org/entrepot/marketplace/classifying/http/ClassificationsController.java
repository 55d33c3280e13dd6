package org.entrepot.marketplace.classifying.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.classification.Classifier;
import org.entrepot.cli.json.ClassificationJson;
import org.entrepot.marketplace.classifying.Classifying;
import org.entrepot.marketplace.classifying.Classifying.Answer;
import org.entrepot.marketplace.classifying.http.ClassificationRequest.Parsed;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.ProblemJson;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Classifies descriptions for programs. A request that is understood is answered with 200, also
 * where a description is too vague; an answer has the form of {@code entrepot classify --json}.
 */
@RestController
@OpenTo(Audience.ANYONE)
final class ClassificationsController {

  static final String PATH = "/api/v1/classifications";

  private final Classifying classifying;

  ClassificationsController(Classifying classifying) {
    this.classifying = classifying;
  }

  @GetMapping(PATH)
  ResponseEntity<String> one(
      @RequestParam(name = "description", defaultValue = "") String description,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "candidates", defaultValue = "" + Classifier.CANDIDATES)
          int candidates) {
    return answer(ClassificationRequest.of(description, code, candidates));
  }

  @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> many(HttpServletRequest http) throws IOException {
    String body = JsonBody.text(http);
    return body == null
        ? ProblemJson.of(
            PATH,
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is too long",
            List.of(new Wrong("", Wrong.AT_MOST, "a request has at most one MiB")))
        : answer(ClassificationRequest.read(body));
  }

  private ResponseEntity<String> answer(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Not(var wrong) ->
          ProblemJson.of(PATH, HttpStatus.BAD_REQUEST, "The request was not understood", wrong);
      case Parsed.Ready(var request) -> classify(request);
    };
  }

  private ResponseEntity<String> classify(ClassificationRequest request) {
    List<Json> answers = new ArrayList<>();
    for (ClassificationRequest.Item item : request.items()) {
      switch (classifying.classify(item.description(), item.code(), request.candidates())) {
        case Answer.Given(var classification, var check) ->
            answers.add(ClassificationJson.of(classification, check));
        case Answer.NoReferences(var sentence) -> {
          return noReferences(sentence);
        }
      }
    }
    Json.Members json = Json.members().with("format", 1).with("items", new Json.Elements(answers));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.print());
  }

  private static ResponseEntity<String> noReferences(String sentence) {
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    return ProblemJson.of(
        status,
        ProblemJson.head(
            PATH, "no-references", "There is nothing to classify by", status, sentence));
  }
}
