package org.entrepot.marketplace.restatements.pages;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.results.SellerList;
import org.entrepot.marketplace.restatements.results.SellerQuery;
import org.entrepot.marketplace.restatements.results.SellerResult;
import org.entrepot.marketplace.restatements.results.SellerResults;
import org.entrepot.marketplace.restatements.runs.Explanations;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.marketplace.wording.Wording;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Explanation;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sellers of a result, and one of them. */
@Controller
@OpenTo(Audience.OPERATORS)
final class SellersPage {

  private final Runs runs;
  private final Results results;
  private final SellerResults sellers;
  private final Explanations explanations;
  private final Rules rules;

  SellersPage(
      Runs runs, Results results, SellerResults sellers, Explanations explanations, Rules rules) {
    this.runs = runs;
    this.results = results;
    this.sellers = sellers;
    this.explanations = explanations;
    this.rules = rules;
  }

  @GetMapping(Links.SELLERS)
  String sellers(
      @PathVariable UUID run,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model) {
    Restatement report = report(run);
    SellerFilter filter = SellerFilter.read(fields, report);
    SellerQuery query = filter.query();
    SellerList found = sellers.find(run, query);
    head(run, RunHead.Part.SELLERS, model);
    model.addAttribute("filter", filter);
    model.addAttribute("found", found);
    model.addAttribute("result", ResultView.of(report, Wording.in(locale)));
    return "restatements/sellers";
  }

  @GetMapping(Links.SELLER)
  String seller(@PathVariable UUID run, @RequestParam("name") String name, Model model) {
    fill(run, name, model);
    return "restatements/seller";
  }

  /** The same with the seller's orders, which are computed once more for it. */
  @GetMapping(Links.SELLER + "/working")
  String working(
      @PathVariable UUID run, @RequestParam("name") String name, Locale locale, Model model) {
    Restatement report = fill(run, name, model);
    Explanation explanation = explanations.of(find(run), report, name);
    model.addAttribute(
        "explained",
        ExplainedView.of(explanation, titles(report), zone(report), Wording.in(locale)));
    return "restatements/seller";
  }

  private Restatement fill(UUID run, String name, Model model) {
    Restatement report = report(run);
    List<SellerResult> found = sellers.seller(run, name);
    if (found.isEmpty()) {
      throw new NoSuchRestatement("the restatement has no seller " + name);
    }
    head(run, RunHead.Part.SELLERS, model);
    model.addAttribute("sellerName", name);
    model.addAttribute("seller", found);
    model.addAttribute("standings", found.getFirst().parts().standing());
    model.addAttribute("titles", titles(report));
    return report;
  }

  private static Map<SubjectId, String> titles(Restatement report) {
    return report.basis().rules().stream()
        .collect(Collectors.toMap(Basis.Rule::subject, Basis.Rule::title));
  }

  /** The zone of the first rule, whose editions begin and end by its wall clock. */
  private ZoneId zone(Restatement report) {
    return rules
        .subject(report.basis().rules().getFirst().subject())
        .<ZoneId>map(Subject::zone)
        .orElse(ZoneOffset.UTC);
  }

  private Run find(UUID run) {
    return runs.find(run)
        .orElseThrow(() -> new NoSuchRestatement("there is no restatement " + run));
  }

  private void head(UUID run, RunHead.Part part, Model model) {
    model.addAttribute("head", RunHead.of(find(run), rules.rulebook(), part));
  }

  private Restatement report(UUID run) {
    return results
        .report(run)
        .orElseThrow(() -> new NoSuchRestatement("restatement " + run + " has no result"));
  }
}
