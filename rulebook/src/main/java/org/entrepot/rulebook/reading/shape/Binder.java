package org.entrepot.rulebook.reading.shape;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/** Binds what is written to a shape, and reports every fault on the way, not the first. */
public final class Binder {

  private static final int MOST_SHOWN = 60;

  private final Faults faults;

  public Binder(Faults faults) {
    this.faults = faults;
  }

  /** A record of the type; null where it has a fault. */
  public <T> @Nullable T bind(Class<T> type, String name, Written written) {
    return type.cast(bind(Shapes.structure(type), name, written));
  }

  /** As {@link #bind(Class, String, Written)}, for a structure of which a field was changed. */
  public <T> @Nullable T bind(
      Class<T> type, Shape.Structure structure, String name, Written written) {
    return type.cast(bind(structure, name, written));
  }

  @Nullable Object bind(Shape shape, String name, Written written) {
    return switch (shape) {
      case Shape.Anything _a -> written;
      case Shape.Scalar scalar -> scalar(scalar, name, written);
      case Shape.Sequence sequence -> sequence(sequence, name, written);
      case Shape.Named named -> named(named, name, written);
      case Shape.Structure structure ->
          written instanceof Written.Mapping mapping
              ? structure(structure, name, mapping, Set.of())
              : expected(structure, name, written);
      case Shape.Choice choice ->
          written instanceof Written.Mapping mapping
              ? choice(choice, name, mapping)
              : expected(choice, name, written);
    };
  }

  private @Nullable Object expected(Shape shape, String name, Written written) {
    String found =
        switch (written) {
          case Written.Scalar(var text, var _place) -> "‘" + shown(text) + "’";
          case Written.Empty _e -> "empty";
          case Written.Sequence _s -> "a list";
          case Written.Mapping _m -> "a mapping";
        };
    faults.report(
        written.place(),
        Rule.RB_04,
        "‘" + name + "’ is " + found + ": expected " + shape.expected());
    return null;
  }

  private @Nullable Object scalar(Shape.Scalar shape, String name, Written written) {
    if (!(written instanceof Written.Scalar(var text, var place))) {
      return expected(shape, name, written);
    }
    return switch (shape.reader().apply(text)) {
      case Parsed.Good(var value) -> value;
      case Parsed.Bad(var rule, var message) -> {
        faults.report(place, rule, "‘" + name + "’ is ‘" + shown(text) + "’: " + message);
        yield null;
      }
    };
  }

  /** A text in a message: on one line, and no longer than it takes to find it again. */
  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
  }

  private @Nullable Object sequence(Shape.Sequence shape, String name, Written written) {
    if (!(written instanceof Written.Sequence(var items, var _place))) {
      return expected(shape, name, written);
    }
    List<Object> bound = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Object item = bind(shape.item(), name + "[" + i + "]", items.get(i));
      if (item != null) {
        bound.add(item);
      }
    }
    return bound.size() == items.size() ? List.copyOf(bound) : null;
  }

  private @Nullable Object named(Shape.Named shape, String name, Written written) {
    if (!(written instanceof Written.Mapping(var entries, var _place))) {
      return expected(shape, name, written);
    }
    Map<Object, Object> bound = new LinkedHashMap<>();
    entries.forEach((key, entry) -> {
      Object part = bind(shape.part(), name + "." + key, entry.value());
      Object chosen = scalar(shape.name(), name, new Written.Scalar(key, entry.key()));
      if (part != null && chosen != null) {
        bound.put(chosen, part);
      }
    });
    return bound.size() == entries.size() ? Collections.unmodifiableMap(bound) : null;
  }

  private @Nullable Object structure(
      Shape.Structure shape, String name, Written.Mapping mapping, Set<String> ofOthers) {
    int before = faults.count();
    unknown(name, mapping, shape.keys(), ofOthers);
    @Nullable Object[] arguments = new @Nullable Object[shape.fields().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = field(shape.fields().get(i), name, mapping, shape.keys());
    }
    return faults.count() == before ? construct(shape, name, mapping, arguments) : null;
  }

  private @Nullable Object field(
      Shape.Field field, String name, Written.Mapping mapping, Set<String> known) {
    Written.Entry entry = mapping.entries().get(field.key());
    if (entry != null && !(entry.value() instanceof Written.Empty)) {
      return bind(field.shape(), field.key(), entry.value());
    }
    if (field.needed() && !isMisspelt(field.key(), mapping, known)) {
      faults.report(
          entry == null ? mapping.place() : entry.key(),
          Rule.RB_03,
          "‘"
              + field.key()
              + "’ is missing in ‘"
              + name
              + "’: expected "
              + field.shape().expected());
    }
    return field.absent();
  }

  /** Whether an unknown field was meant to be this one: then it is not missing as well. */
  private static boolean isMisspelt(String key, Written.Mapping mapping, Set<String> known) {
    return mapping.entries().keySet().stream()
        .filter(written -> !known.contains(written))
        .anyMatch(written -> Nearest.of(written, known).filter(key::equals).isPresent());
  }

  private void unknown(
      String name, Written.Mapping mapping, Set<String> known, Set<String> ofOthers) {
    mapping
        .entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            Set<String> meant = new LinkedHashSet<>(known);
            meant.addAll(ofOthers.contains(key) ? Set.of() : ofOthers);
            faults.report(
                entry.key(),
                Rule.RB_02,
                "‘" + key + "’ is not a field of ‘" + name + "’" + Nearest.hint(key, meant));
          }
        });
  }

  private @Nullable Object construct(
      Shape.Structure shape, String name, Written.Mapping mapping, @Nullable Object[] arguments) {
    try {
      return shape.constructor().newInstance(arguments);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException reason) {
        faults.report(mapping.place(), Rule.RB_04, "‘" + name + "’: " + reason.getMessage());
        return null;
      }
      throw new IllegalStateException(shape.type() + " failed", refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private @Nullable Object choice(Shape.Choice shape, String name, Written.Mapping mapping) {
    Optional<Shape.Structure> fitting = shape.fitting(mapping.entries().keySet());
    if (fitting.isPresent()) {
      return structure(fitting.get(), name, mapping, shape.keys());
    }
    int before = faults.count();
    unknown(name, mapping, shape.keys(), Set.of());
    if (faults.count() == before) {
      faults.report(
          mapping.place(),
          Rule.RB_03,
          "‘" + name + "’ is incomplete: expected " + shape.expected());
    }
    return null;
  }
}
