package org.entrepot.benchmarks.restatement;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.freight.FreightEdition;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * The figures of the job's editions, read from the rulebook, for engines that do not read it. Only
 * figures come from there: how they are put together is written anew for each engine.
 */
record Figures(
    SubjectId feeRule,
    SubjectId freightRule,
    SubjectId dutyRule,
    SubjectId standardRule,
    Map<Side, FeeTable> fees,
    Map<Side, FreightTable> freight,
    Map<Side, DutyTable> duty,
    Map<Side, StandardTable> standard,
    Map<String, Long> rates) {

  static Figures of(Job job) {
    Subject<?> fees = subject(job, "fees");
    Subject<?> freight = subject(job, "freight");
    Subject<?> customs = subject(job, "customs");
    Subject<?> standards = subject(job, "standards");
    return new Figures(
        fees.id(),
        freight.id(),
        customs.id(),
        standards.id(),
        both(job, fees, FeeEdition.class, FeeTable::of),
        both(job, freight, FreightEdition.class, FreightTable::of),
        both(job, customs, CustomsEdition.class, DutyTable::of),
        both(job, standards, StandardsEdition.class, StandardTable::of),
        rates(job));
  }

  private static Subject<?> subject(Job job, String family) {
    return job.rules().stream()
        .<Subject<?>>map(job::subject)
        .filter(subject -> subject.family().name().equals(family))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked") // the body's class was looked at
  private static <B, T> Map<Side, T> both(
      Job job, Subject<?> subject, Class<B> body, Function<PinnedEdition<B>, T> table) {
    if (!subject.family().body().equals(body)) {
      throw new IllegalArgumentException(subject.id() + " is no " + body);
    }
    Map<Side, T> both = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      LocalDateTime date = side == Side.AGAINST ? job.against() : job.under();
      both.put(side, table.apply(PinnedEdition.of((Subject<B>) subject, date, job.assumptions())));
    }
    return both;
  }

  /** Exchange rates in millionths, by their key such as {@code fx.EUR-USD}. */
  private static Map<String, Long> rates(Job job) {
    Map<String, Long> rates = new TreeMap<>();
    for (String key : job.assumptions().rateKeys()) {
      if (job.assumptions().stated().get(key) instanceof Value.Count(var rate)) {
        rates.put(key, Exact.millionths(rate));
      }
    }
    return rates;
  }

  /** The rates into a currency, by the other currency's code; into itself one for one. */
  Map<String, Long> into(CurrencyUnit currency) {
    Map<String, Long> into = new TreeMap<>();
    into.put(currency.getCode(), Exact.MILLION);
    rates.forEach((key, rate) -> {
      if (key.endsWith("-" + currency.getCode())) {
        into.put(key.substring(key.indexOf('.') + 1, key.indexOf('-')), rate);
      }
    });
    return into;
  }

  /** All charges of the job, under either edition, each with a place of its own. */
  List<Billed> billed() {
    List<Billed> billed = new ArrayList<>();
    for (Side side : Side.values()) {
      FeeTable feeTable = of(fees, side);
      for (TableCharge charge : feeTable.charges()) {
        billed.add(new Billed(feeRule, side, feeTable.currency(), charge));
      }
      FreightTable freightTable = of(freight, side);
      for (TableCharge charge : freightTable.charges()) {
        billed.add(new Billed(freightRule, side, freightTable.currency(), charge));
      }
      DutyTable dutyTable = of(duty, side);
      for (TableCharge charge : dutyTable.charges()) {
        billed.add(new Billed(dutyRule, side, dutyTable.currency(), charge));
      }
    }
    return billed;
  }

  <T> T of(Map<Side, T> tables, Side side) {
    T table = tables.get(side);
    if (table == null) {
      throw new IllegalStateException("there is a table of either side");
    }
    return table;
  }
}
