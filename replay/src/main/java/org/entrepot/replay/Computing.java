package org.entrepot.replay;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.entrepot.replay.folds.MoneySummary;
import org.entrepot.replay.folds.PlacedFold;
import org.entrepot.replay.folds.PunctualityFold;
import org.entrepot.replay.folds.SellerFold;
import org.entrepot.replay.orders.Gathering;
import org.entrepot.replay.orders.OrderBlock;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.orders.Words;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.LineRows;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.AssessingReplay;
import org.entrepot.replay.rules.ChargedLines;
import org.entrepot.replay.rules.ChargingReplay;
import org.entrepot.replay.rules.OrderRefusals;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.replay.rules.RuleReplay;
import org.entrepot.replay.rules.StandardsPinned;
import org.entrepot.replay.rules.Together;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/** Hands every order to every rule, and sums up. */
final class Computing implements Gathering.OrderReader, Mergeable {

  /** What became of one rule. */
  private record Computed(RuleReplay replay, SubjectResult result, List<SellerStanding> standing) {}

  private final @Nullable Computing common;
  private final LineRows rows;
  private final Together together;
  private final SellerFold sellers;
  private final ChargedLines charged;
  private final PunctualityFold punctuality;
  private final PlacedFold placed;
  private final boolean countsOrders;

  /** By the places of the rules; those of rules that others than this compute are theirs. */
  private final SortedMap<Integer, RuleReplay> byPlace = new TreeMap<>();

  /** Those that this computes. */
  private final List<RuleReplay> replays = new ArrayList<>();

  private List<Computed> results = List.of();

  Computing(ReplayRequest request, List<PinnedRule<?>> rules, Words words, LineRows rows) {
    this(request, rules, words, rows, new Answers(request.assumptions()));
  }

  /**
   * The same beside other variants.
   *
   * @param answers shared with them
   */
  Computing(
      ReplayRequest request,
      List<PinnedRule<?>> rules,
      Words words,
      LineRows rows,
      Answers answers) {
    this(request, rules, words, rows, answers, place -> true, null, null);
  }

  private Computing(
      ReplayRequest request,
      List<PinnedRule<?>> rules,
      Words words,
      LineRows rows,
      Answers answers,
      IntPredicate computes,
      @Nullable Computing common,
      @Nullable Computing base) {
    this.common = common;
    this.rows = rows;
    this.together = common == null ? new Together() : common.together;
    List<SubjectId> ids = rules.stream().<SubjectId>map(PinnedRule::id).toList();
    this.sellers =
        new SellerFold(
            ids,
            request.assumptions()::rate,
            words.sellers(),
            common == null ? null : common.sellers,
            base == null ? null : base.sellers);
    this.charged =
        new ChargedLines(
            sellers, common == null ? null : common.charged, base == null ? null : base.charged);
    this.punctuality = common == null ? new PunctualityFold() : common.punctuality;
    this.placed =
        common == null ? new PlacedFold(rules.getFirst().subject().zone()) : common.placed;
    this.countsOrders = common == null;
    for (int i = 0; i < rules.size(); i++) {
      if (computes.test(i)) {
        RuleReplay replay = replay(request, rules.get(i), i, words, answers);
        replays.add(replay);
        byPlace.put(i, replay);
      } else if (common != null) {
        byPlace.put(i, Objects.requireNonNull(common.byPlace.get(i)));
      }
    }
  }

  /**
   * Computes only those rules that all of several variants have in common, for all of them. It
   * takes orders before the variants do.
   *
   * @param request of any of them
   * @param rows hear of what all have in common
   */
  static Computing common(
      ReplayRequest request,
      List<PinnedRule<?>> rules,
      IntPredicate common,
      Words words,
      LineRows rows,
      Answers answers) {
    return new Computing(request, rules, words, rows, answers, common, null, null);
  }

  /**
   * Computes the other rules of one of the variants.
   *
   * @param first the first of them, which takes orders before: most lines count in it too; null for
   *     itself
   */
  Computing beside(
      ReplayRequest request,
      List<PinnedRule<?>> rules,
      Words words,
      LineRows rows,
      Answers answers,
      @Nullable Computing first) {
    return new Computing(
        request,
        rules,
        words,
        rows,
        answers,
        place -> !byPlace.containsKey(place),
        this,
        first == null ? this : first);
  }

  private RuleReplay replay(
      ReplayRequest request, PinnedRule<?> rule, int place, Words words, Answers answers) {
    Optional<Edition<StandardsEdition>> against = StandardsPinned.of(rule.against().edition());
    Optional<Edition<StandardsEdition>> under = StandardsPinned.of(rule.under().edition());
    return against.isPresent() && under.isPresent()
        ? new AssessingReplay(rule, List.of(against.get(), under.get()), request, words.sellers())
        : new ChargingReplay(rule, place, answers, charged, together, rows);
  }

  @Override
  public void orders(OrderBlock block, int from, int to) {
    OrderPass.orders(List.of(this), block, from, to);
  }

  /** Computes orders one by one, whose rows stand together. */
  void computeRows(OrderBlock block, int from, int to) {
    count(block, from, to);
    // The rows of an order stand together.
    for (int order = from; order < to; order++) {
      for (RuleReplay replay : replays) {
        replay.orders(block, order, order + 1, rows);
      }
    }
  }

  /** Counts what is told of orders whatever the rules are. */
  void count(OrderBlock block, int from, int to) {
    if (countsOrders) {
      punctuality.orders(block, from, to);
      placed.orders(block, from, to);
    }
  }

  /** Computes orders by those rules that charge sellers, or by the others. */
  void orders(boolean charge, OrderBlock block, int from, int to) {
    for (RuleReplay replay : replays) {
      if (replay.charges() == charge) {
        replay.orders(block, from, to, rows);
      }
    }
  }

  @Override
  public void withoutLines(String order, boolean bad) {
    refuse(order, List.of(), List.of(bad ? OrderRefusals.BAD_ROW : OrderRefusals.NO_LINES));
  }

  /** Refuses an order before any rule sees it. */
  void refuse(String order, List<OrderSlice> slices, List<Refusal> refusals) {
    replays.forEach(replay -> replay.refuse(order, slices, refusals, rows));
  }

  boolean writesRows() {
    return rows.want() == LineRows.Want.ROWS;
  }

  /** The lines that any rule charged. */
  ChargedLines charged() {
    return charged;
  }

  /** What is computed once for all variants. */
  Together together() {
    return together;
  }

  @Override
  public void write(PartialWriter out) {
    punctuality.write(out);
    placed.write(out);
    sellers.write(out);
    replays.forEach(replay -> replay.write(out));
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    punctuality.merge(in);
    placed.merge(in);
    sellers.merge(in);
    for (RuleReplay replay : replays) {
      replay.merge(in);
    }
  }

  /** What is asked for when all orders are counted; of what variants have in common once. */
  private synchronized List<Computed> results(long badLines) {
    if (results.isEmpty()) {
      results =
          replays.stream()
              .map(replay -> new Computed(replay, replay.result(badLines), replay.standing()))
              .toList();
    }
    return results;
  }

  Restatement result(Basis basis, ReadTotals read) {
    // Money and standings of many sellers take about as long.
    CompletableFuture<List<SellerMoney>> paid = CompletableFuture.supplyAsync(sellers::sellers);
    CompletableFuture<List<MoneyResult>> sums = paid.thenApply(MoneySummary::of);
    IdentityHashMap<RuleReplay, Computed> known = new IdentityHashMap<>();
    Stream.of(this, common)
        .filter(Objects::nonNull)
        .flatMap(one -> one.results(read.badLines()).stream())
        .forEach(one -> known.put(one.replay, one));
    List<Computed> all =
        byPlace.values().stream().map(replay -> Objects.requireNonNull(known.get(replay))).toList();
    return new Restatement(
        basis,
        all.stream().map(Computed::result).toList(),
        sums.join(),
        paid.join(),
        all.stream().flatMap(one -> one.standing().stream()).toList(),
        punctuality.result(),
        placed.result(basis.shiftedWeeks()),
        read.bad(),
        read.kept());
  }
}
