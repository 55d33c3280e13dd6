package org.entrepot.benchmarks.restatement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The job done by Drools: batches of lines are inserted and all rules fired, then summed up. */
final class RuleEngine {

  /** A session for so many facts: larger ones are slower, smaller ones pay for more sessions. */
  private static final int BATCH = 5_000;

  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final int THURSDAY = 3;
  private static final int DAYS_OF_A_WEEK = 7;

  private record Part(String order, String seller) {}

  private record Week(String seller, long week) {}

  private static final class Slice {
    private long shipped = Long.MIN_VALUE;
    private boolean open;
    private boolean late;
  }

  private final Figures figures;
  private final List<Billed> billed;
  private final KieBase rules;
  private final int count;

  /** Compiles the rules. */
  RuleEngine(Figures figures) {
    this.figures = figures;
    this.billed = figures.billed();
    List<String> texts = RuleText.of(figures);
    this.count = texts.size();
    this.rules = compiled(RuleText.file(texts));
  }

  /** Its compiler lower-cases words of Java by the machine's locale, which breaks in Turkish. */
  private static KieBase compiled(String text) {
    Locale own = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return built(text);
    } finally {
      Locale.setDefault(own);
    }
  }

  private static KieBase built(String text) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/rules/editions.drl", text);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  int rules() {
    return count;
  }

  Totals totals(List<OrderLine> lines) {
    for (int from = 0; from < lines.size(); from += BATCH) {
      fire(lines.subList(from, Math.min(from + BATCH, lines.size())));
    }
    List<Parcel> parcels = parcels(lines);
    for (int from = 0; from < parcels.size(); from += BATCH) {
      fire(parcels.subList(from, Math.min(from + BATCH, parcels.size())));
    }
    Collection<SellerWeek> weeks = weeks(lines);
    fire(List.copyOf(weeks));
    SortedMap<String, Long> sums = new TreeMap<>();
    charges(sums, lines);
    standings(sums, weeks);
    return new Totals(sums);
  }

  private void fire(List<?> facts) {
    KieSession session = rules.newKieSession();
    facts.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
  }

  private static List<Parcel> parcels(List<OrderLine> lines) {
    Map<Part, Parcel> parcels = new LinkedHashMap<>();
    for (OrderLine line : lines) {
      Part part = new Part(line.order(), line.getSeller());
      parcels.computeIfAbsent(part, added -> new Parcel(line)).add(line);
    }
    return List.copyOf(parcels.values());
  }

  private Collection<SellerWeek> weeks(List<OrderLine> lines) {
    Map<Part, Slice> slices = new HashMap<>();
    for (OrderLine line : lines) {
      Part part = new Part(line.order(), line.getSeller());
      Slice slice = slices.computeIfAbsent(part, added -> new Slice());
      slice.open |= line.getShipped() == OrderLine.NOT_YET;
      slice.shipped = Math.max(slice.shipped, line.getShipped());
      slice.late |= line.isLate();
    }
    var zone = figures.of(figures.standard(), Side.UNDER).zone().getRules();
    Map<Week, SellerWeek> weeks = new HashMap<>();
    slices.forEach((part, slice) -> {
      if (!slice.open) {
        int offset =
            zone.getOffset(java.time.Instant.ofEpochSecond(slice.shipped)).getTotalSeconds();
        long day = Math.floorDiv(slice.shipped + offset, SECONDS_OF_A_DAY);
        Week week = new Week(part.seller, Math.floorDiv(day + THURSDAY, DAYS_OF_A_WEEK));
        weeks.computeIfAbsent(week, added -> new SellerWeek()).add(slice.late);
      }
    });
    return weeks.values();
  }

  private void charges(SortedMap<String, Long> sums, List<OrderLine> lines) {
    Map<CurrencyUnit, Map<String, Long>> changes = new HashMap<>();
    for (int place = 0; place < billed.size(); place++) {
      Billed one = billed.get(place);
      Map<String, Long> ofSellers =
          changes.computeIfAbsent(one.currency(), added -> new HashMap<>());
      long sum = 0;
      for (OrderLine line : lines) {
        long amount = line.amount(place);
        sum += amount;
        if (one.payer() == Payer.SELLER) {
          long change = one.side() == Side.UNDER ? amount : -amount;
          ofSellers.merge(line.getSeller(), change, Long::sum);
        }
      }
      sums.put(one.name(), sum);
    }
    changes.forEach((currency, ofSellers) -> sellers(sums, currency, ofSellers.values()));
  }

  private static void sellers(
      SortedMap<String, Long> sums, CurrencyUnit currency, Collection<Long> changes) {
    for (long change : changes) {
      String kind =
          change > 0
              ? Totals.SELLERS_PAYING_MORE
              : change < 0 ? Totals.SELLERS_PAYING_LESS : Totals.SELLERS_UNCHANGED;
      sums.merge(Totals.ofCurrency(currency, kind), 1L, Long::sum);
      String paid = change > 0 ? Totals.PAID_MORE : Totals.PAID_LESS;
      sums.merge(Totals.ofCurrency(currency, paid), Math.abs(change), Long::sum);
    }
  }

  private void standings(SortedMap<String, Long> sums, Collection<SellerWeek> weeks) {
    var rule = figures.standardRule();
    sums.put(Totals.ofWeeks(rule, Totals.SELLER_WEEKS), (long) weeks.size());
    for (SellerWeek week : weeks) {
      sums.merge(Totals.ofWeeks(rule, Totals.ORDERS), week.getShipped(), Long::sum);
      sums.merge(Totals.ofWeeks(rule, Totals.LATE), week.getLate(), Long::sum);
      for (Side side : Side.values()) {
        sums.merge(Totals.breaches(rule, side), week.breaches(side), Long::sum);
        sums.merge(Totals.points(rule, side), week.points(side), Long::sum);
      }
    }
  }
}
