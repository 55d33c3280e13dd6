package org.entrepot.cli.generate;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.cli.asking.Moments;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.Replayable;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Timeline;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;

/**
 * The command that replays generated orders: under the first rule of fees, or else of another kind,
 * that changes from one edition to the next and asks for nothing that cannot be assumed in a word.
 */
final class SuggestedReplay {
  private static final String FIRST = "fees";
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  private final Path orders;
  private final Set<String> stated;

  /**
   * For orders in a file or folder.
   *
   * @param stated facts that the orders state
   */
  SuggestedReplay(Path orders, Set<String> stated) {
    this.orders = orders;
    this.stated = stated;
  }

  /** The command, as it is typed; with names to be filled in where no rule is at hand. */
  String command(Optional<Rulebook> rulebook) {
    return "entrepot replay --orders "
        + typed(orders.toString())
        + " --layout native "
        + rulebook.flatMap(this::rule).orElse("--rules SUBJECT --against DAY --under DAY");
  }

  private Optional<String> rule(Rulebook rulebook) {
    return rulebook.subjects().stream()
        .filter(subject -> Replayable.isReplayable(subject.family()))
        .sorted(
            Comparator.comparing((Subject<?> one) -> !one.family().name().equals(FIRST))
                .thenComparing(one -> one.id().toString()))
        .flatMap(subject -> rule(subject).stream())
        .findFirst();
  }

  private <B> Optional<String> rule(Subject<B> subject) {
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

  private static List<FactDeclaration> declared(FactSheet sheet) {
    List<FactDeclaration> all = new ArrayList<>(sheet.facts().values());
    sheet.groups().values().forEach(group -> all.addAll(group.member().facts().values()));
    return all;
  }

  private static String typed(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
