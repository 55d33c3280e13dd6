package org.entrepot.marketplace.rules.pages;

import java.time.Clock;
import java.time.Instant;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.json.Json;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One revision of an edition: its values, where they come from, and what it changed. */
@Controller
@OpenTo(Audience.ANYONE)
final class EditionPage {

  private static final String EDITION = Links.SUBJECT + "/editions/{key}";

  private final Rules rules;
  private final Subjects subjects;
  private final Clock clock;

  EditionPage(Rules rules, Subjects subjects, Clock clock) {
    this.rules = rules;
    this.subjects = subjects;
    this.clock = clock;
  }

  @GetMapping(EDITION)
  String edition(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @PathVariable String key,
      Model model) {
    show(subjects.named(marketplace, market, subject), key, model);
    return "rules/edition";
  }

  private <B> void show(Subject<B> subject, String key, Model model) {
    Edition<B> edition = Subjects.edition(subject, key);
    EditionView view = EditionView.of(subject, edition, clock.instant(), Instant.MAX);
    model.addAttribute("head", SubjectHead.of(subject, null));
    model.addAttribute("view", view);
    model.addAttribute("edition", edition);
    model.addAttribute("values", EditionValues.of(subject, edition, rules.rulebook()));
    model.addAttribute("download", Links.content(edition.ref()));
    model.addAttribute("calculator", Links.calculator(subject.id()) + "?at=" + edition.from());
  }

  @GetMapping(EDITION + "/content.json")
  ResponseEntity<String> content(
      @PathVariable String marketplace,
      @PathVariable String market,
      @PathVariable String subject,
      @PathVariable String key) {
    Edition<?> edition = Subjects.edition(subjects.named(marketplace, market, subject), key);
    Json.Members json =
        Json.members()
            .with("format", 1)
            .with("edition", RuleJson.edition(edition))
            .with("content", RuleJson.content(edition.content()));
    String file =
        edition.ref().subject().toString().replace('/', '-')
            + "-"
            + key.replace(':', '.')
            + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(json.print());
  }
}
