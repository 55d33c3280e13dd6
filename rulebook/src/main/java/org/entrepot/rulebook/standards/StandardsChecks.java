package org.entrepot.rulebook.standards;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.standards.Standard.PointStep;
import org.entrepot.rulebook.standards.StandingRules.Tier;

/** What a file of standards must keep beyond its types. */
final class StandardsChecks {

  private final StandardsEdition body;
  private final Findings findings;

  StandardsChecks(StandardsEdition body, Findings findings) {
    this.body = body;
    this.findings = findings;
  }

  void run() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < body.standards().size(); i++) {
      Standard standard = body.standards().get(i);
      Findings here = findings.at("standards[" + i + "]");
      if (!codes.add(standard.code())) {
        here.report(Rule.RB_19, "code", "‘" + standard.code() + "’ stands twice");
      }
      check(standard, here);
    }
    StandingRules standing = body.standing();
    if (standing != null) {
      tiers(standing.tiers(), findings.at("standing"));
    }
  }

  private void check(Standard standard, Findings here) {
    if (standard.counted() == standard.outOf()) {
      here.report(Rule.RB_17, "out-of", "a share of the orders counted is always 100%");
    }
    if (!standard.points().isEmpty() && body.standing() == null) {
      here.report(Rule.RB_03, "points", "points need ‘standing’, which says what they lead to");
    }
    steps(standard.points(), here);
    Grace grace = standard.grace();
    if (grace != null) {
      boolean looser =
          switch (standard.breach()) {
            case EXCEEDS, REACHES ->
                grace.waivedWithin().fraction().compareTo(standard.limit().fraction()) > 0;
            case FALLS_BELOW ->
                grace.waivedWithin().fraction().compareTo(standard.limit().fraction()) < 0;
          };
      if (!looser) {
        here.report(
            Rule.RB_17,
            "grace.waived-within",
            "‘"
                + grace.waivedWithin().text()
                + "’ is not looser than the limit, "
                + standard.limit().text()
                + ": nothing would be waived");
      }
    }
  }

  private static void steps(List<PointStep> steps, Findings here) {
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).from() <= steps.get(i - 1).from()) {
        here.report(
            Rule.RB_10, "points[" + i + "]", "steps of points rise; this one begins no higher");
      }
    }
  }

  private static void tiers(List<Tier> tiers, Findings here) {
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).atLeast() <= tiers.get(i - 1).atLeast()) {
        here.report(Rule.RB_10, "tiers[" + i + "]", "tiers rise; this one begins no higher");
      }
    }
  }
}
