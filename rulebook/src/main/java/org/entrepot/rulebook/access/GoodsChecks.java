package org.entrepot.rulebook.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrepot.rulebook.access.AccessEdition.Verdict;
import org.entrepot.rulebook.edition.Findings;
import org.entrepot.rulebook.edition.Rule;

/** What a list of goods must keep, so that no rule of it is without effect or loosens another. */
final class GoodsChecks {

  private static final Pattern BEGINNING = Pattern.compile("\\d{2,6}");

  private GoodsChecks() {}

  static void check(List<GoodsRule> rules, Findings findings) {
    for (int i = 0; i < rules.size(); i++) {
      GoodsRule rule = rules.get(i);
      Findings at = findings.at("goods[" + i + "]");
      if (rule.hs().isEmpty()) {
        at.report(Rule.RB_03, "hs", "at least one beginning of a code is needed");
      }
      if (rule.verdict() == Verdict.ALLOW) {
        at.report(
            Rule.RB_13,
            "verdict",
            "goods that no rule names are allowed: write formal-entry or block, or name them under"
                + " ‘except’ of the rule that is too wide");
      }
      beginnings(rule.hs(), "hs", at);
      beginnings(rule.except(), "except", at);
      excepted(rule, at);
      for (GoodsRule wider : rules) {
        loosening(rule, wider, at);
      }
    }
  }

  private static void beginnings(List<String> codes, String field, Findings at) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      String path = field + "[" + i + "]";
      if (!BEGINNING.matcher(code).matches()) {
        at.report(Rule.RB_04, path, "‘" + code + "’ is no beginning of an HS code: 2 to 6 digits");
      } else if (!seen.add(code)) {
        at.report(Rule.RB_19, path, "‘" + code + "’ stands here a second time");
      }
    }
  }

  private static void excepted(GoodsRule rule, Findings at) {
    for (int i = 0; i < rule.except().size(); i++) {
      String code = rule.except().get(i);
      if (rule.hs().stream().noneMatch(wide -> isWithin(code, wide))) {
        at.report(
            Rule.RB_13,
            "except[" + i + "]",
            "‘"
                + code
                + "’ is not within "
                + String.join(", ", rule.hs())
                + ": it excepts nothing");
      }
    }
  }

  /** A milder rule for a part of what a stricter one names would look as if it loosened it. */
  private static void loosening(GoodsRule rule, GoodsRule wider, Findings at) {
    boolean everywhere = wider.when() == null || wider.when().equals(rule.when());
    if (!everywhere || rule.verdict().compareTo(wider.verdict()) >= 0) {
      return;
    }
    for (int i = 0; i < rule.hs().size(); i++) {
      String code = rule.hs().get(i);
      if (wider.names(code)) {
        at.report(
            Rule.RB_13,
            "hs[" + i + "]",
            "‘"
                + code
                + "’ falls under ‘"
                + wider.name()
                + "’ too, which is stricter and counts: except it there, or leave it out here");
      }
    }
  }

  private static boolean isWithin(String code, String wide) {
    return code.length() > wide.length() && code.startsWith(wide);
  }
}
