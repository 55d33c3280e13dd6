package org.entrepot.rulebook.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.access.AccessEdition.AccessRule;
import org.entrepot.rulebook.access.AccessEdition.Verdict;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentReader;
import org.entrepot.rulebook.customs.Goods;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;

/** Judges a consignment by access rules: the strictest verdict, with every reason for it. */
public final class Access {

  /** What came of it. */
  public sealed interface Judgement {

    /**
     * A verdict.
     *
     * @param reasons of every rule that says more than allow, in the order of the rules
     */
    record Judged(Verdict verdict, List<String> reasons, List<Step> working) implements Judgement {
      public Judged {
        reasons = List.copyOf(reasons);
        working = List.copyOf(working);
      }
    }

    record Not(List<Refusal> refusals) implements Judgement {
      public Not {
        refusals = List.copyOf(refusals);
      }
    }
  }

  private final Facts facts;
  private final Instant at;
  private final Books books;
  private final Set<SubjectId> judged = new LinkedHashSet<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private Verdict verdict = Verdict.ALLOW;

  private Access(Facts facts, Instant at, Books books) {
    this.facts = facts;
    this.at = at;
    this.books = books;
  }

  public static Judgement judge(
      Edition<AccessEdition> edition, Facts facts, Instant at, Books books) {
    Access access = new Access(facts, at, books);
    access.judge(edition);
    return access.refusals.isEmpty()
        ? new Judgement.Judged(access.verdict, List.copyOf(access.reasons), access.working)
        : new Judgement.Not(access.refusals);
  }

  private void judge(Edition<AccessEdition> edition) {
    if (!judged.add(edition.ref().subject())) {
      return;
    }
    AccessEdition rules = edition.body();
    ConsignmentReader.Frame frame =
        new ConsignmentReader.Frame(
            edition.ref(),
            rules.currency(),
            at.atZone(edition.zone()).toLocalDate(),
            rules.exchangeMaxAge().base().intValueExact());
    switch (ConsignmentReader.read(frame, facts)) {
      case ConsignmentReader.Reading.Not(var reasonsWhy) -> refusals.addAll(reasonsWhy);
      case ConsignmentReader.Reading.Read(var consignment) ->
          rules.rules().forEach(rule -> apply(rule, consignment, edition));
    }
    rules.includes().forEach(this::included);
  }

  private void included(SubjectId subject) {
    switch (books.consult(subject, AccessEdition.class, at)) {
      case InForce.Found<AccessEdition>(var edition) -> judge(edition);
      case InForce.None<AccessEdition> none ->
          refusals.add(new Refusal(Reason.NO_EDITION, subject.toString(), none.sentence()));
    }
  }

  private void apply(AccessRule rule, Consignment consignment, Edition<AccessEdition> edition) {
    List<Goods> hit =
        consignment.goods().stream().filter(goods -> rule.when().holds(goods.facts())).toList();
    if (hit.isEmpty()) {
      return;
    }
    String goods = String.join(", ", hit.stream().map(Goods::name).toList());
    working.add(
        new Step(
            rule.name(),
            new Value.Word(goods),
            null,
            new Value.Word(rule.verdict().name()),
            rule.when().words(),
            edition.ref()));
    if (rule.verdict() != Verdict.ALLOW) {
      reasons.add(rule.reason());
    }
    if (rule.verdict().compareTo(verdict) > 0) {
      verdict = rule.verdict();
    }
  }
}
