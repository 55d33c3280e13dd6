package org.entrepot.marketplace.rules.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name as an address and a refusal name it, {@code lines[0].price}
 * @param kind how it is typed
 * @param before the unit shown before the field, and {@code after} behind it; empty for none
 * @param options what may be chosen; empty where it is typed freely
 * @param value as typed, or empty
 * @param fallback what counts where nothing is typed; null where nothing does
 * @param errors sentences; empty where it is well
 */
record FactField(
    String name,
    String label,
    Kind kind,
    String before,
    String after,
    List<String> options,
    String value,
    @Nullable Value fallback,
    boolean needed,
    String hint,
    List<String> errors) {

  /** How a field is typed. */
  enum Kind {
    TEXT,
    NUMBER,
    CHOICE,
    DAY,
    TIME
  }

  private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static FactField of(FactDeclaration fact, String name, String typed, List<String> errors) {
    List<String> about =
        errors.stream().map(e -> e.replace("‘" + name + "’", "‘" + fact.label() + "’")).toList();
    Value fallback = fact.fallback();
    Form form = form(fact.type(), typed);
    String shown = bare(typed, form);
    return new FactField(
        name,
        fact.label(),
        form.kind(),
        form.before(),
        form.after(),
        form.options(),
        shown,
        fallback,
        fact.needed(),
        form.hint(),
        about);
  }

  /** Whether something was typed that the fallback does not say too, or is wrong with it. */
  public boolean touched() {
    return !errors.isEmpty() || (!value.isBlank() && !value.equals(fallbackText()));
  }

  /** Valid in an element's id. */
  public String id() {
    return "fact-" + name.replaceAll("[^A-Za-z0-9-]+", "-");
  }

  /** What counts where nothing is typed, as it would be typed here. */
  public String fallbackText() {
    if (fallback == null) {
      return "";
    }
    return bare(fallback.text(), new Form(kind, before, after, options, hint));
  }

  /** Without the unit that the form shows beside the field. */
  private static String bare(String text, Form form) {
    if (!form.before().isEmpty() && text.startsWith(form.before() + " ")) {
      return text.substring(form.before().length() + 1);
    }
    return !form.after().isEmpty() && text.endsWith(form.after())
        ? text.substring(0, text.length() - form.after().length()).strip()
        : text;
  }

  /** The choice that is made: the one typed, or the fallback. */
  public boolean chosen(String option) {
    return value.isBlank()
        ? fallback != null && fallback.text().equals(option)
        : value.equals(option);
  }

  /** What the browser is told of it, so that a phone shows the right keys. */
  public String inputType() {
    return switch (kind) {
      case DAY -> "date";
      case TIME -> "datetime-local";
      case TEXT, NUMBER, CHOICE -> "text";
    };
  }

  public boolean is(String wanted) {
    return kind.name().equals(wanted);
  }

  private record Form(Kind kind, String before, String after, List<String> options, String hint) {}

  private static Form form(FactType type, String typed) {
    return switch (type) {
      case FactType.MoneyFact(var currency, var _exact) ->
          new Form(
              Kind.NUMBER,
              currency == null ? "" : currency.getCode(),
              "",
              List.of(),
              currency == null ? "with its currency, as in EUR 12.50" : "");
      case FactType.RateFact _r -> new Form(Kind.NUMBER, "", "%", List.of(), "");
      case FactType.NumberFact(var whole) ->
          new Form(Kind.NUMBER, "", "", List.of(), whole ? "" : "a number, decimals allowed");
      case FactType.MeasureFact(var unit) ->
          new Form(Kind.NUMBER, "", unit.symbol(), List.of(), "another unit may be written too");
      case FactType.PeriodFact _p ->
          new Form(Kind.TEXT, "", "", List.of(), "as in 3 working-days or 1 month");
      case FactType.WordFact(var words) ->
          new Form(words.isEmpty() ? Kind.TEXT : Kind.CHOICE, "", "", words, "");
      case FactType.YesNoFact _y -> new Form(Kind.CHOICE, "", "", List.of("yes", "no"), "");
      case FactType.DayFact _d ->
          new Form(fits(ISO_DAY, typed) ? Kind.DAY : Kind.TEXT, "", "", List.of(), "");
      case FactType.TimeFact _t ->
          new Form(fits(ISO_TIME, typed) ? Kind.TIME : Kind.TEXT, "", "", List.of(), "");
    };
  }

  /** A picker would drop what it cannot show; then the text is kept as it is. */
  private static boolean fits(Pattern form, String typed) {
    return typed.isBlank() || form.matcher(typed).matches();
  }
}
