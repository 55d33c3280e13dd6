package org.entrepot.marketplace.quotes.quoting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.entrepot.replay.rates.EcbRates;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.money.ExchangeRates.Rate;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The exchange rates that this marketplace knows of itself: a history file of the European Central
 * Bank, where there is one. Without it a quote that needs a rate asks for it.
 */
@Component
@EnableConfigurationProperties(ExchangeRateSettings.class)
public final class ExchangeRateFile {

  /** Enough to find the last rate of any maximum age in use. */
  private static final int DAYS_BACK = 31;

  private static final LocalDate FIRST = LocalDate.of(1999, 1, 1);
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeRateFile.class);

  private final Path file;
  private @Nullable NavigableMap<LocalDate, List<Rate>> byDay;

  ExchangeRateFile(ExchangeRateSettings settings) {
    this.file = settings.besideTheProject();
  }

  /** The rates of some currencies published in the month up to a day, that day included. */
  List<Facts> before(LocalDate day, Set<CurrencyUnit> currencies) {
    return all().subMap(day.minusDays(DAYS_BACK), true, day, true).values().stream()
        .flatMap(List::stream)
        .filter(rate -> currencies.contains(rate.to()))
        .map(ExchangeRateFile::facts)
        .toList();
  }

  /** The file is read once, when it is first needed. */
  private synchronized NavigableMap<LocalDate, List<Rate>> all() {
    NavigableMap<LocalDate, List<Rate>> known = byDay;
    if (known == null) {
      known = new TreeMap<>();
      for (Rate rate : read()) {
        known.computeIfAbsent(rate.day(), day -> new ArrayList<>()).add(rate);
      }
      byDay = known;
    }
    return known;
  }

  private List<Rate> read() {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try {
      return EcbRates.read(file, FIRST, LocalDate.MAX);
    } catch (UnreadableFileException unreadable) {
      LOG.warn("Exchange rates are not read: {}", unreadable.getMessage());
      return List.of();
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
