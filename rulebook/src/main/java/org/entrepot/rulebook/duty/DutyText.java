package org.entrepot.rulebook.duty;

import java.math.BigDecimal;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.rulebook.duty.DutyExpression.AdValorem;
import org.entrepot.rulebook.duty.DutyExpression.Bounded;
import org.entrepot.rulebook.duty.DutyExpression.Days;
import org.entrepot.rulebook.duty.DutyExpression.OutsideTheLine;
import org.entrepot.rulebook.duty.DutyExpression.Season;
import org.entrepot.rulebook.duty.DutyExpression.Seasonal;
import org.entrepot.rulebook.duty.DutyExpression.Specific;
import org.entrepot.rulebook.duty.DutyExpression.Sum;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Reads duties as the published tables of European tariffs print them: {@code 8.0% + 22.40 EUR /
 * 100 kg MAX 12%}. Where the print is doubtful it is read so: a number without a unit before {@code
 * MIN} or {@code +} is a percentage; a last day that its month does not have is the month's last
 * day.
 */
public final class DutyText {

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%(?!\\s*VOL)");
  private static final Pattern SPECIFIC =
      Pattern.compile(
          NUMBER + "\\s*([A-Z]{3})\\s*/\\s*([^+,()]*?)(?=\\s*(?:\\+|,|\\(|\\bMIN\\b|\\bMAX\\b|$))");
  private static final Pattern BARE = Pattern.compile(NUMBER);
  private static final Pattern RECIPE = Pattern.compile("EA|AD\\s?S/?Z|AD\\s?F/?M|ENTRY PRICE");
  private static final Pattern COUNT = Pattern.compile("(\\d+)?\\s*(.*)");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{1,2})\\s*([A-Z]+)?\\s*-\\s*(\\d{1,2})\\s*([A-Z]+)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}\\b)");
  private static final Map<Month, String> MONTHS = months();

  private final String text;
  private final String normal;
  private int at;

  private DutyText(String text) {
    this.text = text;
    this.normal = normal(text);
  }

  /**
   * The expression that a text prints.
   *
   * @throws DutyTextException where it prints none
   */
  public static DutyExpression read(String text) {
    return new DutyText(text).whole();
  }

  private static String normal(String text) {
    String plain = text.replace('\u00a0', ' ').replace("€", " EUR ").strip();
    return THOUSANDS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private DutyExpression whole() {
    DutyExpression first = bounded();
    if (!skip("(")) {
      expectEnd();
      return first;
    }
    List<Season> seasons = new ArrayList<>(List.of(new Season(first, days())));
    while (skip(",")) {
      DutyExpression duty = bounded();
      seasons.add(new Season(duty, skip("(") ? days() : List.of()));
    }
    expectEnd();
    return new Seasonal(seasons);
  }

  private DutyExpression bounded() {
    DutyExpression duty = sum();
    @Nullable DutyExpression atLeast = skip("MIN") ? sum() : null;
    @Nullable DutyExpression atMost = skip("MAX") ? sum() : null;
    return atLeast == null && atMost == null ? duty : new Bounded(duty, atLeast, atMost);
  }

  private DutyExpression sum() {
    List<DutyExpression> parts = new ArrayList<>(List.of(part()));
    while (skip("+")) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.getFirst() : new Sum(parts);
  }

  private DutyExpression part() {
    Matcher recipe = next(RECIPE);
    if (recipe != null) {
      return new OutsideTheLine(recipePart(recipe.group().replaceAll("[ /]", "")));
    }
    Matcher percent = next(PERCENT);
    if (percent != null) {
      return adValorem(percent.group(1));
    }
    Matcher specific = next(SPECIFIC);
    if (specific != null) {
      return specific(specific.group(1), specific.group(2), specific.group(3));
    }
    Matcher bare = next(BARE);
    if (bare != null) {
      return adValorem(bare.group(1));
    }
    throw fault("a percentage, an amount per quantity or the name of a component");
  }

  private static AdValorem adValorem(String number) {
    return new AdValorem(new BigDecimal(number).movePointLeft(2).stripTrailingZeros());
  }

  private static RecipePart recipePart(String symbol) {
    return switch (symbol) {
      case "EA" -> RecipePart.AGRICULTURAL_COMPONENT;
      case "ADSZ" -> RecipePart.ADDITIONAL_DUTY_ON_SUGAR;
      case "ADFM" -> RecipePart.ADDITIONAL_DUTY_ON_FLOUR;
      case String _s -> RecipePart.ENTRY_PRICE;
    };
  }

  private Specific specific(String number, String currency, String per) {
    Matcher count = COUNT.matcher(per.strip());
    if (!count.matches()) {
      throw fault("a quantity behind the amount");
    }
    BigDecimal times = count.group(1) == null ? BigDecimal.ONE : new BigDecimal(count.group(1));
    BigMoney amount = BigMoney.of(currency(currency), new BigDecimal(number));
    String unit = count.group(2).replaceAll("[\\s/.]+", " ").strip();
    if (unit.equals("TONNE")) {
      return new Specific(amount, times.multiply(new BigDecimal(1000)), Counted.NET_WEIGHT);
    }
    return new Specific(amount, times, counted(unit));
  }

  private CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException unknown) {
      throw new DutyTextException(text, code, "an ISO 4217 currency");
    }
  }

  private Counted counted(String unit) {
    return switch (unit) {
      case "KG", "KG NET" -> Counted.NET_WEIGHT;
      case "KG GROSS", "KG BR" -> Counted.GROSS_WEIGHT;
      case "KG NET DRAINED WT", "KG EDA" -> Counted.DRAINED_WEIGHT;
      case "KG NET DRY", "KG MAS" -> Counted.DRY_WEIGHT;
      case "KG LACTIC MATTER" -> Counted.LACTIC_MATTER;
      case "KG DRY LACTIC MATTER" -> Counted.DRY_LACTIC_MATTER;
      case "KG NET % SACCHAR", "KG NET %SACCHAR" -> Counted.SUGAR_POINTS;
      case "KG STD QUAL" -> Counted.STANDARD_QUALITY_WEIGHT;
      case "KG TOT ALC" -> Counted.PURE_ALCOHOL;
      case "HL" -> Counted.VOLUME;
      case "% VOL HL", "%VOL HL" -> Counted.ALCOHOL_POINTS;
      case "ITEM", "ITEMS" -> Counted.ITEMS;
      case "M" -> Counted.LENGTH;
      case "M2" -> Counted.AREA;
      case String other -> throw new DutyTextException(text, other, "a unit that tariffs use");
    };
  }

  private List<Days> days() {
    List<Days> days = new ArrayList<>();
    do {
      Matcher period = next(DAYS);
      if (period == null) {
        throw fault("days such as 01 JAN-31 MAR");
      }
      Month to = month(period.group(4));
      Month from = period.group(2) == null ? to : month(period.group(2));
      days.add(new Days(day(from, period.group(1)), day(to, period.group(3))));
    } while (skip(","));
    if (!skip(")")) {
      throw fault("a closing bracket");
    }
    return days;
  }

  private MonthDay day(Month month, String day) {
    if (Integer.parseInt(day) == 0) {
      throw new DutyTextException(text, day, "a day of a month");
    }
    return MonthDay.of(month, Math.min(Integer.parseInt(day), month.maxLength()));
  }

  private Month month(String name) {
    Optional<Month> found =
        MONTHS.entrySet().stream()
            .filter(month -> name.startsWith(month.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
    return found.orElseThrow(() -> new DutyTextException(text, name, "a month"));
  }

  private static Map<Month, String> months() {
    Map<Month, String> names = new EnumMap<>(Month.class);
    for (Month month : Month.values()) {
      names.put(month, month.name().substring(0, 3));
    }
    return names;
  }

  private void space() {
    while (at < normal.length() && Character.isWhitespace(normal.charAt(at))) {
      at++;
    }
  }

  private boolean skip(String token) {
    space();
    boolean there = normal.startsWith(token, at);
    if (there) {
      at += token.length();
    }
    return there;
  }

  private @Nullable Matcher next(Pattern pattern) {
    space();
    Matcher matcher = pattern.matcher(normal).region(at, normal.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private void expectEnd() {
    space();
    if (at < normal.length()) {
      throw fault("the end");
    }
  }

  private DutyTextException fault(String expected) {
    return new DutyTextException(text, normal.substring(at), expected);
  }
}
