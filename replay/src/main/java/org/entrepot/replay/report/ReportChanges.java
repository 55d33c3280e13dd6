package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.book.Difference;
import org.entrepot.rulebook.facts.CaseWords;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactLabels;
import org.entrepot.rulebook.facts.FactSheet;

/**
 * What changes from one edition to the other, in words: each change once, and first those of the
 * kinds that the orders are taken to be. A kind is told by clauses such as {@code scheme is fbs};
 * it is another than is taken where a fact that is assumed, or has a fallback, has another value in
 * it.
 */
final class ReportChanges {

  /** Shorter ones, such as those of one range of price each, are read best where they stand. */
  private static final int LONG = 90;

  private static final Pattern WORD = Pattern.compile("[\\w-]+");

  private final PinnedRule<?> rule;
  private final Html html;
  private final FactLabels labels;

  /** A fact in a condition, by its name in the file. */
  private final Pattern named;

  /** The value of each fact where an order does not state it. */
  private final Map<String, String> taken = new HashMap<>();

  private ReportChanges(PinnedRule<?> rule, List<String> assumptions, Html html) {
    this.rule = rule;
    this.html = html;
    this.labels = FactLabels.of(rule.under().sheet(), rule.against().sheet());
    String names =
        labels.byName().keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.named = Pattern.compile("(?<=\\b(?:when|and|or) )(?:" + names + ")(?= is )");
    for (FactSheet sheet : rule.sheets()) {
      sheet.facts().values().forEach(this::fallback);
      sheet
          .groups()
          .values()
          .forEach(group -> group.member().facts().values().forEach(this::fallback));
    }
    for (String assumption : assumptions) {
      int equals = assumption.indexOf('=');
      String fact = assumption.substring(0, equals);
      String own = rule.id() + ":";
      fact = fact.startsWith(own) ? fact.substring(own.length()) : fact;
      taken.put(fact, assumption.substring(equals + 1));
    }
  }

  private void fallback(FactDeclaration fact) {
    if (fact.fallback() != null) {
      taken.put(fact.name(), fact.fallback().text());
    }
  }

  static void print(PinnedRule<?> rule, List<String> assumptions, Html html) {
    new ReportChanges(rule, assumptions, html).print(differences(rule));
  }

  private static <B> List<Difference> differences(PinnedRule<B> rule) {
    return rule.subject().family().differences(rule.against().edition(), rule.under().edition());
  }

  private void print(List<Difference> all) {
    html.heading(1, ReportSections.title(rule));
    if (all.isEmpty()) {
      html.element("p", "Nothing changes between the two editions.");
    }
    List<Difference> own = new ArrayList<>();
    List<Difference> others = new ArrayList<>();
    Set<String> facts = new LinkedHashSet<>();
    for (Difference difference : all) {
      List<String> cases = difference.cases();
      List<String> those = cases.stream().filter(kind -> other(kind).isEmpty()).toList();
      cases.forEach(kind -> facts.addAll(other(kind)));
      if (cases.isEmpty() || !those.isEmpty()) {
        own.add(new Difference(those, difference.changes()));
      } else {
        others.add(difference);
      }
    }
    if (own.isEmpty() && !others.isEmpty()) {
      html.element("p", "Nothing changes for orders that do not say otherwise.");
    }
    list(once(own));
    if (!others.isEmpty()) {
      html.raw("<details class=\"printed\">\n<summary>")
          .text(
              "For orders that state another ‘"
                  + facts.stream()
                      .map(fact -> FactLabels.asSentence(labels.of(fact)))
                      .collect(Collectors.joining("’ or ‘"))
                  + "’ than is taken here")
          .raw("</summary>\n");
      list(once(others));
      html.end("details");
    }
  }

  /** The facts in which a kind is another than the orders are taken to be. */
  private List<String> other(String kind) {
    List<String> facts = new ArrayList<>();
    for (String clause : kind.split(", ", -1)) {
      int is = clause.indexOf(" is ");
      if (is > 0) {
        String value = clause.substring(is + " is ".length());
        String own = taken.get(clause.substring(0, is));
        if (own != null && WORD.matcher(value).matches() && !value.equals(own)) {
          facts.add(clause.substring(0, is));
        }
      }
    }
    return facts;
  }

  /**
   * Long changes once, under all the kinds that they hold for; short ones as the kinds have them.
   */
  static Map<Set<String>, List<String>> once(List<Difference> differences) {
    Map<String, Set<String>> shared = new LinkedHashMap<>();
    for (Difference difference : differences) {
      for (String sentence : sentences(difference)) {
        shared.computeIfAbsent(sentence, added -> new LinkedHashSet<>()).addAll(difference.cases());
      }
    }
    Map<Set<String>, List<String>> grouped = new LinkedHashMap<>();
    for (Difference difference : differences) {
      for (String sentence : sentences(difference)) {
        Set<String> kinds = new LinkedHashSet<>(difference.cases());
        if (sentence.length() >= LONG) {
          kinds = shared.getOrDefault(sentence, kinds);
        }
        List<String> told = grouped.computeIfAbsent(kinds, added -> new ArrayList<>());
        if (!told.contains(sentence)) {
          told.add(sentence);
        }
      }
    }
    return grouped;
  }

  private void list(Map<Set<String>, List<String>> grouped) {
    grouped.forEach((kinds, told) -> {
      if (!kinds.isEmpty() || grouped.size() > 1) {
        CaseWords words = new CaseWords(labels);
        html.heading(
            2,
            kinds.isEmpty()
                ? "In every case"
                : kinds.stream().map(words::of).collect(Collectors.joining("; ")));
      }
      html.list(told.stream().map(this::labelled).toList());
    });
  }

  /** A sentence whose conditions call facts by their labels. */
  private String labelled(String sentence) {
    return named
        .matcher(sentence)
        .replaceAll(name -> Matcher.quoteReplacement(labels.of(name.group())));
  }

  private static List<String> sentences(Difference difference) {
    return difference.changes().stream().map(Change::sentence).toList();
  }
}
