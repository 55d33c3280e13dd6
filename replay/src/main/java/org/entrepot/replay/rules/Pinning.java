package org.entrepot.replay.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.reading.shape.Nearest;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;

/** Finds the editions that a request pins, and what is wrong with the request, all of it. */
public final class Pinning {

  private final Rulebook rulebook;
  private final ReplayRequest request;
  private final Map<SubjectId, Edition<?>> drafts;
  private final List<String> faults = new ArrayList<>();
  private final List<PinnedRule<?>> rules = new ArrayList<>();
  private boolean allPinned;

  public Pinning(Rulebook rulebook, ReplayRequest request) {
    this(rulebook, request, Map.of());
  }

  /**
   * The same, with editions that are not in the rulebook.
   *
   * @param drafts by the subject whose edition of {@code under} each stands for
   */
  public Pinning(Rulebook rulebook, ReplayRequest request, Map<SubjectId, Edition<?>> drafts) {
    this.rulebook = rulebook;
    this.drafts = drafts;
    this.request = request;
    Set<SubjectId> seen = new LinkedHashSet<>();
    for (SubjectId id : request.rules()) {
      if (!seen.add(id)) {
        faults.add(id + " stands twice among the rules");
      } else {
        pin(id);
      }
    }
  }

  public List<String> faults() {
    return faults;
  }

  public List<PinnedRule<?>> rules() {
    return rules;
  }

  private void pin(SubjectId id) {
    Optional<Subject<?>> subject = rulebook.subject(id);
    if (subject.isEmpty()) {
      faults.add(
          "the rulebook has no subject "
              + id
              + "; it has "
              + String.join(
                  ", ", rulebook.subjects().stream().map(one -> one.id().toString()).toList()));
    } else if (Replayable.isReplayable(subject.get().family())) {
      pin(subject.get());
    } else {
      faults.add(Replayable.whyNot(subject.get()));
    }
  }

  private <B> void pin(Subject<B> subject) {
    Optional<Edition<B>> against = edition(subject, request.against());
    Optional<Edition<B>> under = draft(subject);
    if (under.isEmpty()) {
      under = edition(subject, request.under());
    }
    if (against.isPresent() && under.isPresent()) {
      rules.add(
          new PinnedRule<B>(
              subject,
              PinnedRule.Pinned.of(subject, against.get(), rulebook.books(request.knownAt())),
              PinnedRule.Pinned.of(subject, under.get(), rulebook.books(request.knownAt()))));
    }
  }

  @SuppressWarnings("unchecked") // a draft is read by its subject's own family
  private <B> Optional<Edition<B>> draft(Subject<B> subject) {
    return Optional.ofNullable((Edition<B>) drafts.get(subject.id()));
  }

  private <B> Optional<Edition<B>> edition(Subject<B> subject, LocalDateTime date) {
    var at = date.atZone(subject.zone()).toInstant();
    var knownAt = request.knownAt();
    InForce<B> inForce =
        knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
    return switch (inForce) {
      case InForce.Found<B>(var edition) -> Optional.of(edition);
      case InForce.None<B> _n -> {
        faults.add(
            "no edition of "
                + subject.id()
                + " is in force on "
                + date
                + (knownAt == null ? "" : ", as known at " + knownAt));
        yield Optional.empty();
      }
    };
  }

  /**
   * Refuses assumptions that no rule asks for, that are not of the fact's type, or that every order
   * states for itself.
   */
  public void checkAssumptions(Set<String> alwaysStated) {
    allPinned = faults.isEmpty();
    request.assumptions().stated().forEach((key, value) -> check(key, value, alwaysStated));
  }

  private void check(String key, Value value, Set<String> alwaysStated) {
    if (request.assumptions().rateKeys().contains(key)) {
      checkRate(key);
      return;
    }
    String fact = key.substring(key.indexOf(':') + 1);
    List<FactDeclaration> asked =
        rules.stream()
            .filter(rule -> fact.equals(key) || key.startsWith(rule.id() + ":"))
            .flatMap(rule -> rule.sheets().stream())
            .flatMap(sheet -> named(sheet, fact).stream())
            .toList();
    if (asked.isEmpty() && !allPinned) {
      // A rule that could not be pinned may ask for it.
      return;
    }
    if (asked.isEmpty()) {
      faults.add(
          "‘" + key + "’ is assumed, and no rule asks for it" + Nearest.hint(fact, allNames()));
    } else if (alwaysStated.contains(fact)) {
      faults.add("‘" + key + "’ is assumed, and every order states it");
    } else if (asked.stream().noneMatch(one -> one.type().accept(value).isPresent())) {
      faults.add(
          "‘"
              + key
              + "’ is assumed to be ‘"
              + value.text()
              + "’: "
              + asked.getFirst().type().refused(value));
    }
  }

  private void checkRate(String key) {
    boolean asked =
        rules.stream()
            .flatMap(rule -> Stream.of(rule.against(), rule.under()))
            .flatMap(Pinning::currencies)
            .anyMatch(currency -> key.endsWith("-" + currency.getCode()));
    if (!asked && allPinned) {
      faults.add("‘" + key + "’ is assumed, and no rule is in " + key.substring(key.length() - 3));
    }
  }

  private Set<String> allNames() {
    Set<String> names = new LinkedHashSet<>();
    for (PinnedRule<?> rule : rules) {
      for (FactSheet sheet : rule.sheets()) {
        names.addAll(sheet.facts().keySet());
        sheet.groups().values().forEach(group -> names.addAll(group.member().facts().keySet()));
      }
    }
    return names;
  }

  private static List<FactDeclaration> named(FactSheet sheet, String fact) {
    return all(sheet).stream().filter(one -> one.name().equals(fact)).toList();
  }

  /** The currencies that amounts are turned to. */
  static Stream<CurrencyUnit> currencies(PinnedRule.Pinned<?> pinned) {
    List<CurrencyUnit> currencies = new ArrayList<>();
    for (FactDeclaration fact : all(pinned.sheet())) {
      if (fact.type() instanceof FactType.MoneyFact(var currency, var _exact) && currency != null) {
        currencies.add(currency);
      }
    }
    return Stream.concat(currencies.stream(), pinned.currency().stream());
  }

  /** All facts, those of order lines too. */
  static List<FactDeclaration> all(FactSheet sheet) {
    List<FactDeclaration> all = new ArrayList<>(sheet.facts().values());
    sheet.groups().values().forEach(group -> all.addAll(group.member().facts().values()));
    return all;
  }
}
