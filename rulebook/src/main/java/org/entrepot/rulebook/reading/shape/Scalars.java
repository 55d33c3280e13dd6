package org.entrepot.rulebook.reading.shape;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.place.Country;
import org.entrepot.rulebook.tariff.TariffTable;
import org.entrepot.rulebook.value.Unit;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** The types that are written as one scalar: each with its text, its pattern and its faults. */
final class Scalars {

  private static final List<String> STRING = List.of("string");
  private static final Pattern PLAIN = Pattern.compile(ValueScalars.NUMBER);
  private static final String SUBJECT_PART = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Map<Class<?>, Shape.Scalar> TYPES = types();

  private Scalars() {}

  /** The shape of a type that is written as one scalar; null where it is not. */
  static Shape.@Nullable Scalar of(Class<?> type) {
    Shape.Scalar known = TYPES.get(type);
    return known == null && type.isEnum() ? constants(type) : known;
  }

  private static Map<Class<?>, Shape.Scalar> types() {
    Map<Class<?>, Shape.Scalar> types = new HashMap<>(ValueScalars.TYPES);
    types.putAll(TimeScalars.TYPES);
    types.put(String.class, shape("text", ValueScalars.ANY_TEXT, null, Parsed.Good::new));
    Shape.Scalar whole = number("a whole number", "integer", Integer::valueOf);
    types.put(int.class, whole);
    types.put(Integer.class, whole);
    Shape.Scalar wholeLong = number("a whole number", "integer", Long::valueOf);
    types.put(long.class, wholeLong);
    types.put(Long.class, wholeLong);
    types.put(BigDecimal.class, number("a plain number, without a unit", "number", Scalars::plain));
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("yes", true);
    answers.put("no", false);
    answers.put("true", true);
    answers.put("false", false);
    Shape.Scalar yesNo = words("yes or no", List.of("string", "boolean"), answers);
    types.put(boolean.class, yesNo);
    types.put(Boolean.class, yesNo);
    Map<String, Object> units = new LinkedHashMap<>();
    Arrays.stream(Unit.values()).forEach(unit -> units.put(unit.symbol(), unit));
    types.put(Unit.class, words("a unit of measure", STRING, units));
    names(types);
    return types;
  }

  private static void names(Map<Class<?>, Shape.Scalar> types) {
    types.put(
        CurrencyUnit.class, shape("a currency such as EUR", STRING, "[A-Z]{3}", Scalars::currency));
    types.put(Country.class, shape("a country such as FR", STRING, "[A-Z]{2}", Scalars::country));
    types.put(
        TariffTable.class,
        shape("rows of a duty, a colon and codes", STRING, null, Scalars::tariff));
    types.put(
        SubjectId.class,
        shape(
            "a subject such as starter/fr/fees",
            STRING,
            SUBJECT_PART + "(/" + SUBJECT_PART + "){2}",
            Scalars::subject));
  }

  private static Shape.Scalar shape(
      String expected,
      List<String> json,
      @Nullable String pattern,
      Function<String, Parsed> reader) {
    return new Shape.Scalar(expected, json, pattern, List.of(), reader);
  }

  private static Shape.Scalar number(
      String expected, String json, Function<String, Object> reader) {
    return shape(
        expected,
        List.of(json),
        null,
        text -> {
          try {
            return new Parsed.Good(reader.apply(text));
          } catch (NumberFormatException other) {
            return new Parsed.Bad(Rule.RB_04, "expected " + expected);
          }
        });
  }

  private static BigDecimal plain(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private static Shape.Scalar words(
      String expected, List<String> json, Map<String, Object> meanings) {
    List<String> known = List.copyOf(meanings.keySet());
    return new Shape.Scalar(
        expected,
        json,
        null,
        known,
        text -> {
          Object meaning = meanings.get(text);
          return meaning == null
              ? new Parsed.Bad(Rule.RB_04, "expected " + expected + Nearest.hint(text, known))
              : new Parsed.Good(meaning);
        });
  }

  private static Shape.Scalar constants(Class<?> type) {
    Map<String, Object> meanings = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      meanings.put(kebab((Enum<?>) constant), constant);
    }
    return words("a word out of a list", STRING, meanings);
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Parsed currency(String text) {
    try {
      return new Parsed.Good(CurrencyUnit.of(text));
    } catch (IllegalCurrencyException unknown) {
      return new Parsed.Bad(Rule.RB_12, "it is not a currency code of ISO 4217");
    }
  }

  private static Parsed country(String text) {
    try {
      return new Parsed.Good(new Country(text));
    } catch (IllegalArgumentException unknown) {
      return new Parsed.Bad(Rule.RB_11, "it is not a country code of ISO 3166");
    }
  }

  private static Parsed tariff(String text) {
    try {
      return new Parsed.Good(TariffTable.read(text));
    } catch (IllegalArgumentException malformed) {
      return new Parsed.Bad(Rule.RB_04, String.valueOf(malformed.getMessage()));
    }
  }

  private static Parsed subject(String text) {
    try {
      return new Parsed.Good(SubjectId.of(text));
    } catch (IllegalArgumentException malformed) {
      return new Parsed.Bad(Rule.RB_04, "expected a subject: marketplace/market/subject");
    }
  }
}
