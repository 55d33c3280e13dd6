package org.entrepot.rulebook.reading.shape;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/**
 * Takes the shape of a type from its records, once. A type that has no shape is a bug of the family
 * and an exception.
 */
public final class Shapes {

  private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

  private Shapes() {}

  /** The shape of a record. */
  public static Shape.Structure structure(Class<?> type) {
    return (Shape.Structure) of(type);
  }

  /** The shape of a field that can only have one text. */
  public static Shape.Scalar constant(String json, String text) {
    return new Shape.Scalar("‘" + text + "’", List.of(json), null, List.of(text), Parsed.Good::new);
  }

  static Shape of(Type type) {
    Shape known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    Shape taken = take(type);
    Shape first = KNOWN.putIfAbsent(type, taken);
    return first == null ? taken : first;
  }

  private static Shape take(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType().equals(List.class)) {
        return new Shape.Sequence(of(of[0]));
      }
      if (generic.getRawType().equals(Map.class) && of(of[0]) instanceof Shape.Scalar name) {
        return new Shape.Named(name, of(of[1]));
      }
    }
    if (type instanceof Class<?> plain) {
      Shape.Scalar scalar = Scalars.of(plain);
      if (scalar != null) {
        return scalar;
      }
      if (plain.equals(Written.class)) {
        return new Shape.Anything();
      }
      if (plain.isRecord()) {
        return new Shape.Structure(plain, meaning(plain), constructor(plain), () -> fields(plain));
      }
      if (plain.isSealed()) {
        return new Shape.Choice(plain, meaning(plain), options(plain).toList());
      }
    }
    throw new IllegalArgumentException(type.getTypeName() + " cannot stand in a rulebook file");
  }

  private static Stream<Shape.Structure> options(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(part -> part.isRecord() ? Stream.of(structure(part)) : options(part));
  }

  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(parameters);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException everyRecordHasIt) {
      throw new IllegalStateException(everyRecordHasIt);
    }
  }

  private static List<Shape.Field> fields(Class<?> type) {
    List<Shape.Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Shape shape = of(component.getGenericType());
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      @Nullable Object absent =
          nullable
              ? null
              : switch (shape) {
                case Shape.Sequence _s -> List.of();
                case Shape.Named _n -> Map.of();
                case Shape.Scalar _s -> null;
                case Shape.Anything _a -> null;
                case Shape.Choice _c -> null;
                case Shape.Structure _s -> null;
              };
      fields.add(
          new Shape.Field(
              kebab(component.getName()),
              shape,
              !nullable && absent == null,
              absent,
              meaning(component)));
    }
    return List.copyOf(fields);
  }

  private static @Nullable String meaning(AnnotatedElement element) {
    Meaning meaning = element.getAnnotation(Meaning.class);
    return meaning == null ? null : meaning.value();
  }

  /** {@code atLeast} as files write it: {@code at-least}. */
  static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
