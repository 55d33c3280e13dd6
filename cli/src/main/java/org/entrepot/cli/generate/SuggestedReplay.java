package org.entrepot.cli.generate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.cli.asking.Moments;
import org.entrepot.replay.generated.MadeUpRates;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Replayable;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.joda.money.CurrencyUnit;

/**
 * The command that replays generated orders: under the first rule of fees, or else of another kind,
 * that changes from one edition to the next and asks for nothing that cannot be assumed in a word.
 * Exchange rates into the rule's currency are made up.
 */
final class SuggestedReplay {
  private static final String FIRST = "fees";
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  private final String program;
  private final Path orders;
  private final Set<String> stated;

  /**
   * For orders in a file or folder.
   *
   * @param program how the program is called here
   * @param stated facts that the orders state
   */
  SuggestedReplay(String program, Path orders, Set<String> stated) {
    this.program = program;
    this.orders = orders;
    this.stated = stated;
  }

  /** The command, as it is typed; with names to be filled in where no rule is at hand. */
  String command(Optional<Rulebook> rulebook) {
    return typed(program)
        + " replay --orders "
        + typed(orders.toString())
        + " --layout native "
        + rulebook.flatMap(this::rules).orElse("--rules SUBJECT --against DAY --under DAY");
  }

  private Optional<String> rules(Rulebook rulebook) {
    return rulebook.subjects().stream()
        .filter(subject -> Replayable.isReplayable(subject.family()))
        .sorted(
            Comparator.comparing((Subject<?> one) -> !one.family().name().equals(FIRST))
                .thenComparing(one -> one.id().toString()))
        .flatMap(subject -> rule(rulebook, subject).stream())
        .findFirst();
  }

  private <B> Optional<String> rule(Rulebook rulebook, Subject<B> subject) {
    List<Timeline.Period<B>> periods = subject.timeline().periods();
    if (periods.size() < 2) {
      return Optional.empty();
    }
    Edition<B> before = periods.get(periods.size() - 2).edition();
    Edition<B> last = periods.getLast().edition();
    List<String> assumed = new ArrayList<>();
    for (FactDeclaration fact : needed(subject, before, last)) {
      if (!(fact.type() instanceof FactType.WordFact(var words)) || words.isEmpty()) {
        return Optional.empty();
      }
      assumed.add(" --assume " + typed(fact.name() + "=" + words.getFirst()));
    }
    rates(rulebook, subject, before, last)
        .forEach((key, rate) -> assumed.add(" --assume " + key + "=" + rate.toPlainString()));
    LocalDateTime under = last.from();
    LocalDateTime dayBefore = under.toLocalDate().minusDays(1).atStartOfDay();
    LocalDateTime against = dayBefore.isBefore(before.from()) ? before.from() : dayBefore;
    return Optional.of(
        "--rules "
            + subject.id()
            + " --against "
            + Moments.wallClock(against)
            + " --under "
            + Moments.wallClock(under)
            + String.join("", assumed));
  }

  private <B> List<FactDeclaration> needed(Subject<B> subject, Edition<B> before, Edition<B> last) {
    List<FactDeclaration> all = new ArrayList<>();
    Stream.of(before, last)
        .map(edition -> PinnedRule.Pinned.askedBy(subject, edition))
        .flatMap(sheet -> declared(sheet).stream())
        .filter(fact -> fact.needed() && !stated.contains(fact.name()))
        .filter(fact -> all.stream().noneMatch(known -> known.name().equals(fact.name())))
        .forEach(all::add);
    return all;
  }

  /** From every currency of the orders into those of the rule. */
  private static <B> Map<String, BigDecimal> rates(
      Rulebook rulebook, Subject<B> subject, Edition<B> before, Edition<B> last) {
    Map<String, BigDecimal> rates = new TreeMap<>();
    for (Edition<B> edition : List.of(before, last)) {
      Stream<CurrencyUnit> ofFacts =
          declared(PinnedRule.Pinned.askedBy(subject, edition)).stream()
              .flatMap(fact ->
                  fact.type() instanceof FactType.MoneyFact money
                      ? Stream.ofNullable(money.currency())
                      : Stream.empty());
      Optional<CurrencyUnit> ofAll =
          subject.family().currency(edition.body(), rulebook.books(null));
      Stream.concat(ofFacts, ofAll.stream())
          .distinct()
          .forEach(currency ->
              MadeUpRates.into(currency)
                  .forEach((sold, rate) -> rates.put(Assumptions.rateKey(sold, currency), rate)));
    }
    return rates;
  }

  private static List<FactDeclaration> declared(FactSheet sheet) {
    List<FactDeclaration> all = new ArrayList<>(sheet.facts().values());
    sheet.groups().values().forEach(group -> all.addAll(group.member().facts().values()));
    return all;
  }

  /** A word as a shell reads it. */
  static String typed(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
