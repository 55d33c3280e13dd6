package org.entrepot.rulebook.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.access.AccessEdition.AccessRule;
import org.entrepot.rulebook.access.AccessEdition.Verdict;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentFacts;
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
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Judges a consignment by access rules: the strictest verdict, with every reason for it. */
public final class Access {

  /** What came of it. */
  public sealed interface Judgement {

    /**
     * A verdict.
     *
     * @param reasons of every rule that says more than allow, in the order of the rules, and which
     *     goods could not be checked
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

  /** Stands for the currency of rules that name no amounts. */
  static final CurrencyUnit NO_CURRENCY = CurrencyUnit.of("XXX");

  private static final List<String> AMOUNTS =
      List.of(ConsignmentFacts.FREIGHT, ConsignmentFacts.INSURANCE, ConsignmentFacts.DISCOUNT);

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
    switch (read(edition)) {
      case ConsignmentReader.Reading.Not(var reasonsWhy) -> refusals.addAll(reasonsWhy);
      case ConsignmentReader.Reading.Read(var consignment) -> {
        rules.rules().forEach(rule -> apply(rule, consignment, edition));
        rules.goods().forEach(rule -> apply(rule, consignment, edition));
        if (!rules.goods().isEmpty()) {
          unchecked(consignment);
        }
      }
    }
    rules.includes().forEach(this::included);
  }

  /** The consignment in the currency of the rules; without amounts where they have none. */
  private ConsignmentReader.Reading read(Edition<AccessEdition> edition) {
    AccessEdition rules = edition.body();
    LocalDate day = at.atZone(edition.zone()).toLocalDate();
    CurrencyUnit currency = rules.currency();
    Value.Measure age = rules.exchangeMaxAge();
    if (currency == null || age == null) {
      return ConsignmentReader.read(
          new ConsignmentReader.Frame(edition.ref(), NO_CURRENCY, day, 0), unvalued());
    }
    return ConsignmentReader.read(
        new ConsignmentReader.Frame(edition.ref(), currency, day, age.base().intValueExact()),
        facts);
  }

  private Facts unvalued() {
    Map<String, Value> values = new LinkedHashMap<>(facts.values());
    AMOUNTS.forEach(values::remove);
    Value nothing = new Value.Amount(BigMoney.zero(NO_CURRENCY));
    List<Facts> items =
        facts.group(ConsignmentFacts.ITEMS).stream()
            .map(item -> item.with(ConsignmentFacts.VALUE, nothing))
            .toList();
    return new Facts(values, facts.groups()).withGroup(ConsignmentFacts.ITEMS, items);
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
    step(rule.name(), hit, rule.verdict(), rule.when().words(), edition);
    found(rule.verdict(), List.of(rule.reason()));
  }

  private void apply(GoodsRule rule, Consignment consignment, Edition<AccessEdition> edition) {
    List<Goods> hit =
        consignment.goods().stream()
            .filter(goods -> goods.hsCode().filter(rule::names).isPresent())
            .filter(goods -> rule.when() == null || rule.when().holds(goods.facts()))
            .toList();
    if (hit.isEmpty()) {
      return;
    }
    String codes = "HS codes " + String.join(", ", rule.hs());
    String why =
        rule.except().isEmpty() ? codes : codes + " without " + String.join(", ", rule.except());
    step(rule.name(), hit, rule.verdict(), why, edition);
    found(rule.verdict(), hit.stream().map(goods -> goods.name() + ": " + rule.reason()).toList());
  }

  private void unchecked(Consignment consignment) {
    consignment.goods().stream()
        .filter(goods -> goods.hsCode().isEmpty())
        .map(goods ->
            goods.name() + " has no HS code: whether such goods may be sent was not checked")
        .forEach(reasons::add);
  }

  private void step(
      String name, List<Goods> hit, Verdict says, String why, Edition<AccessEdition> edition) {
    String goods = String.join(", ", hit.stream().map(Goods::name).toList());
    Value word = new Value.Word(says.name());
    working.add(new Step(name, new Value.Word(goods), null, word, why, edition.ref()));
  }

  private void found(Verdict says, List<String> because) {
    if (says != Verdict.ALLOW) {
      reasons.addAll(because);
    }
    if (says.compareTo(verdict) > 0) {
      verdict = says;
    }
  }
}
