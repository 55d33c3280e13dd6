package org.entrepot.replay.restatement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.joda.money.CurrencyUnit;

/**
 * What is taken for granted because the orders do not hold it: a lane, a kind of seller, an
 * exchange rate. A fact is assumed only where an order does not state it; every output carries what
 * was assumed; an assumption that no rule asks for is refused before anything is read.
 *
 * <p>{@code seller-kind=local} fills the fact {@code seller-kind}; {@code fx.EUR-USD=1.0850} says
 * that one euro is 1.0850 dollars. Facts of {@code subject:fact=value} fill only that subject.
 */
public record Assumptions(Map<String, Value> stated) {

  public static final Assumptions NONE = new Assumptions(Map.of());

  private static final String EXCHANGE = "fx.";
  private static final Pattern PAIR = Pattern.compile("fx\\.[A-Z]{3}-[A-Z]{3}");

  public Assumptions {
    stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
  }

  /**
   * Reads {@code key=value} texts.
   *
   * @throws IllegalArgumentException with a sentence where one is not of that form, stands twice or
   *     is no exchange rate though it begins like one
   */
  public static Assumptions read(Collection<String> texts) {
    Map<String, Value> stated = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new IllegalArgumentException(
            "‘" + text + "’ is not an assumption: write name=value, as in seller-kind=local");
      }
      String key = text.substring(0, equals).strip();
      Value value = ValueText.read(text.substring(equals + 1));
      checkRate(key, value);
      if (stated.put(key, value) != null) {
        throw new IllegalArgumentException("‘" + key + "’ is assumed twice");
      }
    }
    return new Assumptions(stated);
  }

  private static void checkRate(String key, Value value) {
    if (!key.startsWith(EXCHANGE)) {
      return;
    }
    if (!PAIR.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "‘" + key + "’ is not an exchange rate: write fx.EUR-USD=1.0850");
    }
    if (!(value instanceof Value.Count(var rate)) || rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "‘" + key + "’ is ‘" + value.text() + "’: expected a number over zero");
    }
  }

  /** The value assumed for a fact of a subject. */
  public Optional<Value> fact(String subject, String fact) {
    Value own = stated.get(subject + ":" + fact);
    return Optional.ofNullable(own == null ? stated.get(fact) : own);
  }

  /** How much of {@code to} one unit of {@code from} is, where it is assumed. */
  public Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to) {
    return stated.get(rateKey(from, to)) instanceof Value.Count(var rate)
        ? Optional.of(rate)
        : Optional.empty();
  }

  public static String rateKey(CurrencyUnit from, CurrencyUnit to) {
    return EXCHANGE + from.getCode() + "-" + to.getCode();
  }

  /** The keys of all exchange rates. */
  public List<String> rateKeys() {
    return stated.keySet().stream().filter(key -> key.startsWith(EXCHANGE)).toList();
  }

  /** As {@code key=value}, in the order stated. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    stated.forEach((key, value) -> texts.add(key + "=" + value.text()));
    return texts;
  }
}
