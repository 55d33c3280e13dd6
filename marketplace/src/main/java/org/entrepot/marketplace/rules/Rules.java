package org.entrepot.marketplace.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.cases.CaseRun;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.working.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The door to the rules in force. A rulebook file that is changed while this runs is taken up
 * within seconds, or refused with its faults while the rulebook before it stays in force.
 */
@Service
@EnableScheduling
@EnableConfigurationProperties(RulebookFiles.class)
public class Rules {

  private static final long LOOK_EVERY_MILLIS = 2_000;

  private final RunningRulebook running;
  private final CaseRuns cases;

  Rules(RulebookFiles files, Clock clock) {
    this.running = new RunningRulebook(files.root(), clock);
    this.cases = new CaseRuns(files.root());
  }

  /** The whole rulebook; hold on to it for as long as one answer takes. */
  public Rulebook rulebook() {
    return running.state().rulebook();
  }

  public Optional<Subject<?>> subject(SubjectId id) {
    return rulebook().subject(id);
  }

  /**
   * Computes a subject under its edition in force at {@code at}.
   *
   * @param knownAt by what was recorded then; null means by all that is known
   */
  public Outcome compute(SubjectId id, Instant at, @Nullable Instant knownAt, Facts facts) {
    return rulebook().compute(id, at, knownAt, facts);
  }

  /**
   * Every case file of the folder, run under the rulebook in force; run once for each rulebook, by
   * the first who asks.
   */
  public List<CaseRun> cases() {
    return cases.of(running.state());
  }

  /** Every edition that ever came or will come into force, by its start, the latest first. */
  public List<EditionStart> starts() {
    return rulebook().subjects().stream()
        .flatMap(subject -> EditionStart.of(subject).stream())
        .sorted(Comparator.comparing((EditionStart start) -> start.edition().start()).reversed())
        .toList();
  }

  /** When this rulebook came into force here. */
  public Instant since() {
    return running.state().since();
  }

  /** Why the files as they are now are not in force; empty where they are. */
  public List<Fault> refused() {
    return running.state().refused();
  }

  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void lookForChanges() {
    running.refresh();
  }
}
