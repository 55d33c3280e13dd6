package org.entrepot.rulebook.reading.shape;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a type is written in a file. */
public sealed interface Shape {

  /** What an author should write, to follow “expected”. */
  String expected();

  /**
   * One value.
   *
   * @param json the types of JSON Schema that it may have
   * @param pattern the regular expression of its text, where it has one
   * @param words the words out of which it is one; empty where any
   */
  record Scalar(
      String expected,
      List<String> json,
      @Nullable String pattern,
      List<String> words,
      Function<String, Parsed> reader)
      implements Shape {}

  /** A list. */
  record Sequence(Shape item) implements Shape {
    @Override
    public String expected() {
      return "a list";
    }
  }

  /** Named parts of one shape, under names that the author chooses. */
  record Named(Scalar name, Shape part) implements Shape {
    @Override
    public String expected() {
      return "named parts";
    }
  }

  /** Whatever stands there; bound as {@link org.entrepot.rulebook.reading.yaml.Written}. */
  record Anything() implements Shape {
    @Override
    public String expected() {
      return "anything";
    }
  }

  /** One of several structures, told apart by their fields. */
  record Choice(Class<?> type, @Nullable String meaning, List<Structure> options) implements Shape {
    @Override
    public String expected() {
      return "one of " + String.join(" | ", options.stream().map(Structure::expected).toList());
    }
  }

  /**
   * A field of a structure.
   *
   * @param absent what it is where it is left out: null, an empty list, an empty map
   */
  record Field(
      String key, Shape shape, boolean needed, @Nullable Object absent, @Nullable String meaning) {}

  /** Fields with fixed names: a record. Its fields are looked up late, for it may hold itself. */
  final class Structure implements Shape {

    private static final int MOST_SHOWN = 6;

    private final Class<?> type;
    private final @Nullable String meaning;
    private final Constructor<?> constructor;
    private final Supplier<List<Field>> lookup;
    private volatile @Nullable List<Field> fields;

    Structure(
        Class<?> type,
        @Nullable String meaning,
        Constructor<?> constructor,
        Supplier<List<Field>> lookup) {
      this.type = type;
      this.meaning = meaning;
      this.constructor = constructor;
      this.lookup = lookup;
    }

    public Class<?> type() {
      return type;
    }

    public @Nullable String meaning() {
      return meaning;
    }

    Constructor<?> constructor() {
      return constructor;
    }

    /** In the order of the record. */
    public List<Field> fields() {
      List<Field> known = fields;
      if (known == null) {
        known = lookup.get();
        fields = known;
      }
      return known;
    }

    /** The same structure with another shape for one of its fields. */
    public Structure with(String key, Shape shape) {
      return changed(key, f -> new Field(key, shape, f.needed(), f.absent(), f.meaning()));
    }

    /** The same structure where a list or a map must not be left out. */
    public Structure needing(String key) {
      return changed(key, f -> new Field(key, f.shape(), true, null, f.meaning()));
    }

    private Structure changed(String key, UnaryOperator<Field> change) {
      return new Structure(
          type,
          meaning,
          constructor,
          () ->
              fields().stream()
                  .map(field -> field.key().equals(key) ? change.apply(field) : field)
                  .toList());
    }

    @Override
    public String expected() {
      List<String> shown =
          fields().stream()
              .filter(field -> field.needed() || fields().size() <= MOST_SHOWN)
              .map(field -> field.key() + (field.needed() ? "" : "?"))
              .toList();
      return "{" + String.join(", ", shown) + (shown.size() < fields().size() ? ", …}" : "}");
    }
  }
}
