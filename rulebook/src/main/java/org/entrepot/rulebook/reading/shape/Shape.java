package org.entrepot.rulebook.reading.shape;

import java.lang.reflect.Constructor;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The option whose needed fields are all there; of several, the one that leaves least over. */
    Optional<Structure> fitting(Set<String> written) {
      return options.stream()
          .filter(option -> written.containsAll(option.needed()))
          .filter(option -> option.leavesOver(written) < written.size())
          .min(
              Comparator.comparingInt((Structure option) -> option.leavesOver(written))
                  .thenComparingInt(option -> -option.needed().size()));
    }

    /** The names of all fields of all options. */
    Set<String> keys() {
      Set<String> keys = new LinkedHashSet<>();
      options.forEach(option -> keys.addAll(option.keys()));
      return keys;
    }

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
    private volatile @Nullable Known known;

    /** What is looked up late. */
    private record Known(List<Field> fields, Set<String> keys, List<String> needed) {
      static Known of(List<Field> fields) {
        Set<String> keys = new LinkedHashSet<>();
        fields.forEach(field -> keys.add(field.key()));
        return new Known(
            fields,
            Collections.unmodifiableSet(keys),
            fields.stream().filter(Field::needed).map(Field::key).toList());
      }
    }

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
      return known().fields;
    }

    /** The names of its fields, in the order of the record. */
    Set<String> keys() {
      return known().keys;
    }

    /** The names of the fields that must be there. */
    List<String> needed() {
      return known().needed;
    }

    /** How many of these names are not of its fields. */
    int leavesOver(Set<String> written) {
      int over = 0;
      for (String name : written) {
        over += keys().contains(name) ? 0 : 1;
      }
      return over;
    }

    private Known known() {
      Known found = known;
      if (found == null) {
        found = Known.of(lookup.get());
        known = found;
      }
      return found;
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
