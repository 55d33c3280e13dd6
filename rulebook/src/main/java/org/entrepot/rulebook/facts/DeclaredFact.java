package org.entrepot.rulebook.facts;

import java.util.HashSet;
import java.util.List;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an edition declares in its file: a choice, a setting or a parameter that its
 * conditions and rates may then name.
 */
@Meaning("A fact that this edition asks for")
public record DeclaredFact(
    @Meaning("What kind of value it has") Kind kind,
    @Meaning("What a form calls it") @Nullable String label,
    @Meaning("The words it may be; without them, any") List<String> oneOf,
    @Meaning("The unit of a measure") @Nullable Unit unit,
    @Meaning("The value where none is given; without it the fact is needed")
        @Nullable Value ifAbsent,
    @Meaning("yes where it may be left out though it has no value then")
        @Nullable Boolean optional) {

  /** The kinds of value that a declared fact may have. */
  public enum Kind {
    MONEY,
    RATE,
    NUMBER,
    WHOLE,
    YES_NO,
    WORD,
    DAY,
    TIME,
    MEASURE
  }

  public DeclaredFact {
    oneOf = List.copyOf(oneOf);
    if (kind == Kind.MEASURE && unit == null) {
      throw new IllegalArgumentException("a fact of kind measure needs its unit");
    }
    if (!oneOf.isEmpty() && kind != Kind.WORD) {
      throw new IllegalArgumentException("only a fact of kind word has one-of");
    }
    if (new HashSet<>(oneOf).size() < oneOf.size()) {
      throw new IllegalArgumentException(
          "a word stands twice in one-of: " + String.join(", ", oneOf));
    }
    if (ifAbsent != null && type(kind, oneOf, unit).accept(ifAbsent).isEmpty()) {
      throw new IllegalArgumentException(
          "if-absent is ‘" + ifAbsent.text() + "’: expected " + type(kind, oneOf, unit).expected());
    }
  }

  /** The declaration under the name that the edition gives it. */
  public FactDeclaration named(String name) {
    FactType type = type(kind, oneOf, unit);
    Value fallback = ifAbsent == null ? null : type.accept(ifAbsent).orElseThrow();
    boolean needed = fallback == null && !Boolean.TRUE.equals(optional);
    String shown = label == null ? name.replace('-', ' ') : label;
    return new FactDeclaration(name, type, shown, fallback, needed);
  }

  private static FactType type(Kind kind, List<String> oneOf, @Nullable Unit unit) {
    return switch (kind) {
      case MONEY -> new FactType.MoneyFact(null);
      case RATE -> new FactType.RateFact();
      case NUMBER -> new FactType.NumberFact(false);
      case WHOLE -> new FactType.NumberFact(true);
      case YES_NO -> new FactType.YesNoFact();
      case WORD -> new FactType.WordFact(oneOf);
      case DAY -> new FactType.DayFact();
      case TIME -> new FactType.TimeFact();
      case MEASURE -> new FactType.MeasureFact(unit == null ? Unit.PIECE : unit);
    };
  }
}
