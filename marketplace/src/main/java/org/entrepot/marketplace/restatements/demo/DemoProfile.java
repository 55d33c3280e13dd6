package org.entrepot.marketplace.restatements.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo's orders look like; amounts in minor units of the currency.
 *
 * @param orders how many, about
 * @param weekdays weights from Monday on
 * @param hours weights from midnight on
 * @param names a seller is called by one word of each list
 * @param facts for each fact, how many of a hundred sellers have which value
 * @param popularShare of a hundred lines, how many have a popular price
 */
record DemoProfile(
    String name,
    long seed,
    String currency,
    String zone,
    String firstDay,
    int orders,
    List<Week> weeks,
    List<Integer> weekdays,
    List<Integer> hours,
    int sellers,
    List<List<String>> names,
    List<Punctuality> punctuality,
    Map<String, Map<String, Integer>> facts,
    List<Integer> popularPrices,
    int popularShare,
    List<Integer> endings,
    List<Category> categories) {

  private static final String RESOURCE = "/demo/orders.yaml";

  /** Weights of a week: how many orders, and how late they are, a hundred being usual. */
  record Week(int orders, int lateness) {}

  /** How often, in thousandths, so many of a hundred sellers hand over late. */
  record Punctuality(int sellers, int lateFrom, int lateTo) {}

  /** A kind of goods: weight in grams, sides in millimetres, returned units of a thousand. */
  record Category(
      String name,
      int share,
      int low,
      int usual,
      int high,
      int grams,
      List<Integer> sides,
      int returned) {}

  /** The text that says it all; a change of it makes another demo. */
  static String text() {
    try (InputStream in = DemoProfile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static DemoProfile read(String text) {
    Object values = new Load(LoadSettings.builder().build()).loadFromString(text);
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .build()
        .convertValue(values, DemoProfile.class);
  }

  LocalDate monday() {
    return LocalDate.parse(firstDay);
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  CurrencyUnit unit() {
    return CurrencyUnit.of(currency);
  }
}
