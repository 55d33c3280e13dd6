package org.entrepot.cli.quote;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.replay.rates.EcbRates;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.ExchangeRates.Rate;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a quote's exchange rates come from. */
final class RateOptions {

  private static final Pattern RATE =
      Pattern.compile("([A-Z]{3}):([A-Z]{3})=(\\d+(?:\\.\\d+)?)@(\\d{4}-\\d{2}-\\d{2})");

  /** Enough to find the last rate of any maximum age in use. */
  private static final int DAYS_BACK = 31;

  @Option(
      names = "--rate",
      paramLabel = "FROM:TO=RATE@DAY",
      description = "An exchange rate and the day it was published, as in USD:CAD=1.37@2026-02-20.")
  private List<String> rates = new ArrayList<>();

  @Option(
      names = "--ecb",
      paramLabel = "FILE",
      description = "The history file of the European Central Bank's reference rates, CSV or gzip.")
  private @Nullable Path ecb;

  private record Asked(LocalDate day, Set<String> currencies) {}

  private final Map<LocalDate, List<Rate>> published = new HashMap<>();
  private final Map<Asked, List<Facts>> known = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  RateOptions() {}

  /** The rates between some currencies as facts of a consignment sold on a day. */
  List<Facts> facts(LocalDate day, Set<String> currencies) {
    return known.computeIfAbsent(new Asked(day, currencies), this::chosen);
  }

  private List<Facts> chosen(Asked asked) {
    List<Rate> chosen = new ArrayList<>();
    rates.forEach(text -> chosen.add(rate(text)));
    published.computeIfAbsent(asked.day(), this::read).stream()
        .filter(rate -> asked.currencies().contains(rate.to().getCode()))
        .forEach(chosen::add);
    return chosen.stream().map(RateOptions::facts).toList();
  }

  /** All of them are rates of the euro. */
  private List<Rate> read(LocalDate day) {
    if (ecb == null) {
      return List.of();
    }
    try {
      return EcbRates.read(ecb, day.minusDays(DAYS_BACK), day);
    } catch (UnreadableFileException unreadable) {
      throw new BadInput("--ecb: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Rate rate(String text) {
    Matcher matcher = RATE.matcher(text);
    if (!matcher.matches()) {
      throw new BadInput(
          "--rate: ‘" + text + "’ is no exchange rate; write USD:CAD=1.37@2026-02-20");
    }
    try {
      return new Rate(
          CurrencyUnit.of(matcher.group(1)),
          CurrencyUnit.of(matcher.group(2)),
          new BigDecimal(matcher.group(3)),
          LocalDate.parse(matcher.group(4)));
    } catch (DateTimeException | IllegalArgumentException impossible) {
      throw new BadInput("--rate: " + impossible.getMessage(), impossible);
    }
  }

  private static Facts facts(Rate rate) {
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("from", new Value.Word(rate.from().getCode()));
    facts.put("to", new Value.Word(rate.to().getCode()));
    facts.put("rate", new Value.Count(rate.rate()));
    facts.put("day", new Value.Day(rate.day()));
    return Facts.of(facts);
  }
}
