package org.entrepot.marketplace.restatements.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.marketplace.restatements.asking.Asking;
import org.entrepot.marketplace.restatements.asking.Checked;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.runs.KeyedRequests;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.json.JsonBody;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for restatements, lists them, watches them, stops them. */
@RestController
@OpenTo(Audience.OPERATORS)
final class RestatementsController {

  private static final int LONGEST_KEY = 255;

  private final Asking asking;
  private final DataSets dataSets;
  private final Runs runs;
  private final KeyedRequests keyed;

  RestatementsController(Asking asking, DataSets dataSets, Runs runs, KeyedRequests keyed) {
    this.asking = asking;
    this.dataSets = dataSets;
    this.runs = runs;
    this.keyed = keyed;
  }

  @GetMapping(Addresses.DATA_SETS)
  ResponseEntity<String> dataSets() {
    return Answers.ok(Page.of(Json.list(dataSets.all(), RestatementJson::of), null));
  }

  @PostMapping(value = Addresses.ALL, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> ask(
      HttpServletRequest http,
      @RequestHeader(name = "Idempotency-Key") Optional<String> key,
      Principal operator)
      throws IOException {
    List<Wrong> wrong = new ArrayList<>();
    String body = JsonBody.text(http);
    if (body == null) {
      return Answers.tooLong();
    }
    if (key.isPresent() && (key.get().isBlank() || key.get().length() > LONGEST_KEY)) {
      wrong.add(
          new Wrong("", Wrong.VALUE, "the Idempotency-Key has 1 to " + LONGEST_KEY + " letters"));
    }
    RestatementRequest request = RestatementRequest.read(body, wrong);
    if (request == null || !wrong.isEmpty()) {
      return Answers.notUnderstood(wrong);
    }
    Checked checked = asking.check(request.typed());
    return checked.request().isEmpty() || checked.dataSet().isEmpty()
        ? Answers.cannotBeComputed(checked.faults())
        : ask(checked, request.anew(), key, operator.getName());
  }

  private ResponseEntity<String> ask(
      Checked checked, boolean anew, Optional<String> key, String operator) {
    var dataSet = checked.dataSet().orElseThrow();
    var request = checked.request().orElseThrow();
    if (key.isEmpty()) {
      return answer(runs.ask(dataSet, request, operator, anew));
    }
    var before = new KeyedRequests.Keyed(dataSet, request, anew, key.get());
    return switch (keyed.ask(before, operator)) {
      case KeyedRequests.Answer.Asked(var asked) -> answer(asked);
      case KeyedRequests.Answer.Before(var run) -> Answers.ok(whole(run));
      case KeyedRequests.Answer.OtherRequest _other ->
          Answers.problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "key-used",
              "The key was used before",
              "Something else was asked for under this Idempotency-Key: use another.");
    };
  }

  private static ResponseEntity<String> answer(Runs.Asked asked) {
    return switch (asked) {
      case Runs.Asked.Queued(var run) ->
          ResponseEntity.accepted()
              .location(URI.create(Addresses.one(run)))
              .contentType(MediaType.APPLICATION_JSON)
              .body(whole(run).print());
      case Runs.Asked.Known(var run) -> Answers.ok(whole(run));
      case Runs.Asked.QueueFull(int most) -> Answers.queueFull(most);
    };
  }

  @GetMapping(Addresses.ALL)
  ResponseEntity<String> all(
      @RequestParam(name = "cursor") Optional<String> cursor,
      @RequestParam(name = "limit") Optional<String> limit) {
    List<Wrong> wrong = new ArrayList<>();
    int most = Page.limit(limit.orElse(null), wrong);
    Runs.Place after = Page.place(cursor.orElse(null), wrong);
    if (!wrong.isEmpty()) {
      return Answers.notUnderstood(wrong);
    }
    List<Run> found = runs.newest(after, most + 1);
    List<Run> page = found.stream().limit(most).toList();
    String next = found.size() > most ? Page.cursor(Runs.Place.of(page.getLast())) : null;
    return Answers.ok(Page.of(Json.list(page, RestatementJson::of), next));
  }

  @GetMapping(Addresses.ONE)
  ResponseEntity<String> one(@PathVariable String restatement) {
    return find(restatement).map(run -> Answers.ok(whole(run))).orElseGet(Answers::notThere);
  }

  /** Stops a run; where it is cancelled already nothing more happens. */
  @PostMapping(Addresses.CANCEL)
  ResponseEntity<String> cancel(@PathVariable String restatement) {
    Optional<Run> run = find(restatement);
    if (run.isEmpty()) {
      return Answers.notThere();
    }
    return runs.cancel(run.get().id()) || find(restatement).filter(this::isCancelled).isPresent()
        ? one(restatement)
        : Answers.problem(
            HttpStatus.CONFLICT,
            "not-under-way",
            "It is not under way",
            "It had ended, or runs on another server.");
  }

  private boolean isCancelled(Run run) {
    return run.state() == RunState.CANCELLED;
  }

  @PostMapping(Addresses.AGAIN)
  ResponseEntity<String> again(@PathVariable String restatement) {
    Optional<Run> run = find(restatement);
    if (run.isEmpty()) {
      return Answers.notThere();
    }
    return runs.again(run.get().id())
        ? one(restatement)
        : Answers.problem(
            HttpStatus.CONFLICT,
            "has-result",
            "It cannot be run again",
            "Only what ended without a result can be run again.");
  }

  private Optional<Run> find(String restatement) {
    return Addresses.id(restatement).flatMap(runs::find);
  }

  private static Json.Members whole(Run run) {
    Json.Members json = Json.members().with("format", 1);
    for (var member : RestatementJson.of(run).members().entrySet()) {
      json = json.with(member.getKey(), member.getValue());
    }
    return json;
  }
}
