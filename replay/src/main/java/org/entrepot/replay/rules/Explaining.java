package org.entrepot.replay.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;

/** Computes slices with their working, and keeps those whose charges change most. */
public final class Explaining {

  private record Rule(PinnedRule<?> pinned, FactBinding against, FactBinding under) {}

  private record Found(ExplainedOrder order, long change) {}

  private final List<Rule> rules;
  private final int most;
  private final PriorityQueue<Found> found =
      new PriorityQueue<>(
          Comparator.comparingLong(Found::change)
              .thenComparing(one -> one.order.order(), Comparator.reverseOrder()));
  private long orders;

  public Explaining(List<PinnedRule<?>> rules, Assumptions assumptions, int most) {
    this.most = most;
    this.rules =
        rules.stream()
            .filter(rule -> StandardsPinned.of(rule.against().edition()).isEmpty())
            .map(rule ->
                new Rule(
                    rule,
                    new FactBinding(rule.id(), rule.against(), assumptions),
                    new FactBinding(rule.id(), rule.under(), assumptions)))
            .toList();
  }

  /** So many orders are kept, or shown. */
  public int most() {
    return most;
  }

  public void order(OrderSlice slice) {
    orders++;
    ExplainedOrder explained = explained(slice);
    found.add(new Found(explained, change(explained.workings())));
    if (found.size() > most) {
      found.remove();
    }
  }

  /** An order with its workings, which is not kept. */
  public ExplainedOrder explained(OrderSlice slice) {
    List<Workings> workings = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.against.byLine() && rule.under.byLine()) {
        for (int i = 0; i < slice.count(); i++) {
          workings.add(line(rule, slice, i));
        }
      } else {
        workings.add(whole(rule, slice));
      }
    }
    Instant created = Instant.ofEpochSecond(slice.createdSecond());
    return new ExplainedOrder(slice.order(), created, workings);
  }

  private static Workings whole(Rule rule, OrderSlice slice) {
    Instant at = Instant.ofEpochSecond(slice.createdSecond());
    List<Refusal> unboundAgainst = new ArrayList<>();
    List<Refusal> unboundUnder = new ArrayList<>();
    Facts against = rule.against.slice(slice, unboundAgainst);
    Facts under = rule.under.slice(slice, unboundUnder);
    return new Workings(
        rule.pinned.id(),
        "",
        told(rule.pinned.against(), against, at, unboundAgainst, rule.against.converted(slice)),
        told(rule.pinned.under(), under, at, unboundUnder, rule.under.converted(slice)));
  }

  private static Workings line(Rule rule, OrderSlice slice, int i) {
    Instant at = Instant.ofEpochSecond(slice.createdSecond());
    List<Refusal> unboundAgainst = new ArrayList<>();
    List<Refusal> unboundUnder = new ArrayList<>();
    Facts against = rule.against.line(slice, i, unboundAgainst);
    Facts under = rule.under.line(slice, i, unboundUnder);
    OrderSlice line = OrderSlice.of(slice.batch(), slice.line(i));
    return new Workings(
        rule.pinned.id(),
        slice.batch().word(slice.line(i), WordColumn.LINE),
        told(rule.pinned.against(), against, at, unboundAgainst, rule.against.converted(line)),
        told(rule.pinned.under(), under, at, unboundUnder, rule.under.converted(line)));
  }

  /** What a rule computes, with the amounts that were converted for it before its own steps. */
  private static Outcome told(
      PinnedRule.Pinned<?> pinned,
      Facts facts,
      Instant at,
      List<Refusal> unbound,
      List<FactBinding.Converted> converted) {
    Outcome outcome = pinned.compute(facts, at, unbound);
    List<Step> steps = new ArrayList<>();
    for (FactBinding.Converted one : converted) {
      steps.add(
          new Step(
              one.what(),
              new Value.Amount(one.from()),
              new Value.Count(one.rate()),
              new Value.Amount(one.to().withCurrencyScale()),
              "converted at the assumed rate",
              pinned.edition().ref()));
    }
    steps.addAll(outcome.working());
    return switch (outcome) {
      case Outcome.Answer(var lines, var open, var results, var notes, var _own) ->
          new Outcome.Answer(lines, open, results, notes, steps);
      case Outcome.Refused(var refusals, var notes, var _own) ->
          new Outcome.Refused(refusals, notes, steps);
    };
  }

  /**
   * In minor units, whatever the currency: it only chooses which orders are shown. What is not
   * public under one edition is in neither.
   */
  private static long change(List<Workings> workings) {
    long change = 0;
    for (Workings one : workings) {
      Set<String> open = new HashSet<>(notPublic(one.against()));
      open.addAll(notPublic(one.under()));
      change += Math.abs(charged(one.under(), open) - charged(one.against(), open));
    }
    return change;
  }

  private static List<String> notPublic(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answer answer -> answer.notPublic().stream().map(NotPublic::code).toList();
      case Outcome.Refused _refused -> List.of();
    };
  }

  private static long charged(Outcome outcome, Set<String> open) {
    return switch (outcome) {
      case Outcome.Answer answer ->
          answer.lines().stream()
              .filter(line -> line.payer() == Payer.SELLER && !open.contains(line.code()))
              .map(ChargeLine::amount)
              .mapToLong(amount -> amount.getAmountMinorLong())
              .sum();
      case Outcome.Refused _refused -> 0;
    };
  }

  /** The orders kept, the greatest change first. */
  public List<ExplainedOrder> orders() {
    return found.stream()
        .sorted(
            Comparator.comparingLong(Found::change)
                .reversed()
                .thenComparing(one -> one.order.order()))
        .map(Found::order)
        .toList();
  }

  public long ordersInAll() {
    return orders;
  }
}
