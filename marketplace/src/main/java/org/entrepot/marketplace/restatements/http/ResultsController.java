package org.entrepot.marketplace.restatements.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entrepot.marketplace.restatements.downloads.Downloads;
import org.entrepot.marketplace.restatements.downloads.ResultFile;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.results.SellerList;
import org.entrepot.marketplace.restatements.results.SellerResults;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SummaryJson;
import org.entrepot.rulebook.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The result of a restatement: in sum, by seller, as files. */
@RestController
@OpenTo(Audience.OPERATORS)
final class ResultsController {

  private final Runs runs;
  private final Results results;
  private final SellerResults sellers;
  private final Downloads downloads;

  ResultsController(Runs runs, Results results, SellerResults sellers, Downloads downloads) {
    this.runs = runs;
    this.results = results;
    this.sellers = sellers;
    this.downloads = downloads;
  }

  /** All totals, and what they stand on: the same as the file summary.json. */
  @GetMapping(Addresses.SUMMARY)
  ResponseEntity<String> summary(@PathVariable String restatement) {
    return report(restatement)
        .map(SummaryJson::of)
        .or(() -> comparison(restatement).map(SummaryJson::of))
        .map(summary -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary))
        .orElseGet(() -> noResult(restatement));
  }

  @GetMapping(Addresses.SELLERS)
  ResponseEntity<String> sellers(
      @PathVariable String restatement, @RequestParam MultiValueMap<String, String> asked) {
    Optional<Restatement> report = report(restatement);
    if (report.isEmpty()) {
      return comparison(restatement).isPresent() ? ofSeveral() : noResult(restatement);
    }
    return switch (SellersRequest.read(asked, report.get())) {
      case SellersRequest.Parsed.Not(var wrong) -> Answers.notUnderstood(wrong);
      case SellersRequest.Parsed.Ready(var query) -> {
        SellerList found = sellers.find(Addresses.id(restatement).orElseThrow(), query);
        String next = found.hasMore() ? Page.cursor(found.from() + found.sellers().size()) : null;
        yield Answers.ok(
            Page.of(Json.list(found.sellers(), RestatementJson::of), next)
                .with("total", found.total()));
      }
    };
  }

  @GetMapping(Addresses.FILES)
  ResponseEntity<String> files(@PathVariable String restatement) {
    Optional<Run> run = find(restatement);
    return run.isEmpty()
        ? Answers.notThere()
        : Answers.ok(
            Page.of(
                Json.list(downloads.of(run.get()), stored -> RestatementJson.of(run.get(), stored)),
                null));
  }

  @GetMapping(Addresses.FILE)
  void file(
      @PathVariable String restatement, @PathVariable String file, HttpServletResponse response)
      throws IOException {
    Optional<Run> run = find(restatement);
    Optional<Downloads.Stored> stored =
        run.flatMap(found -> ResultFile.named(file).flatMap(named -> downloads.find(found, named)));
    if (run.isPresent() && stored.isPresent()) {
      downloads.write(run.get(), stored.get(), response);
      return;
    }
    ResponseEntity<String> problem = Answers.notThere();
    response.setStatus(problem.getStatusCode().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().print(problem.getBody());
  }

  private static ResponseEntity<String> ofSeveral() {
    return Answers.problem(
        HttpStatus.CONFLICT,
        "several-variants",
        "It is of several variants",
        "The sellers of several variants are in its files, in sellers.csv and sellers.parquet.");
  }

  private Optional<Comparison> comparison(String restatement) {
    return Addresses.id(restatement).flatMap(results::comparison);
  }

  private ResponseEntity<String> noResult(String restatement) {
    return find(restatement)
        .map(run ->
            Answers.problem(
                HttpStatus.CONFLICT,
                "no-result",
                "There is no result",
                "The restatement is " + run.state().word() + "."))
        .orElseGet(Answers::notThere);
  }

  private Optional<Restatement> report(String restatement) {
    return Addresses.id(restatement).flatMap(results::report);
  }

  private Optional<Run> find(String restatement) {
    return Addresses.id(restatement).flatMap(runs::find);
  }
}
