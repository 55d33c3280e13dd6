package org.entrepot.rulebook.reading.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.Written.Entry;
import org.jspecify.annotations.Nullable;

/** Mends the fields of one record, and then one field more where the record still refuses them. */
final class RecordMender {

  private final Shape.Structure shape;
  private final Place place;
  private final Supposition supposition;
  private final Mender parts;
  private final Map<String, Entry> mended = new LinkedHashMap<>();
  private final List<Shape.Field> supposed = new ArrayList<>();

  RecordMender(Shape.Structure shape, Place place, Supposition supposition, Mender parts) {
    this.shape = shape;
    this.place = place;
    this.supposition = supposition;
    this.parts = parts;
  }

  Optional<Written> mend(Written.Mapping written) {
    Map<String, Entry> meant = meant(written);
    for (Shape.Field field : shape.fields()) {
      Entry entry = meant.get(field.key());
      if ((entry != null || field.needed()) && !mend(field, entry)) {
        return Optional.empty();
      }
    }
    return Stream.concat(Stream.of(mended), changes())
        .<Written>map(fields -> new Written.Mapping(fields, place))
        .filter(fields -> Mender.binds(shape, fields))
        .findFirst();
  }

  /** The fields that are written, each unknown one as the missing one that it could be. */
  private Map<String, Entry> meant(Written.Mapping written) {
    Map<String, Entry> meant = new LinkedHashMap<>();
    Map<String, Entry> unknown = new LinkedHashMap<>();
    written
        .entries()
        .forEach((name, entry) -> {
          if (!(entry.value() instanceof Written.Empty)) {
            (shape.keys().contains(name) ? meant : unknown).put(name, entry);
          }
        });
    unknown.forEach((name, entry) -> {
      List<Shape.Field> missing =
          shape.fields().stream().filter(field -> !meant.containsKey(field.key())).toList();
      Optional<String> near = Nearest.of(name, missing.stream().map(Shape.Field::key).toList());
      missing.stream()
          .filter(field ->
              near.map(field.key()::equals)
                  .orElseGet(() -> Mender.binds(field.shape(), entry.value())))
          .findFirst()
          .filter(field -> field.needed() || supposition == Supposition.MOST)
          .ifPresent(field -> meant.put(field.key(), entry));
    });
    return meant;
  }

  /** Whether the field stands, or is left out where it may be. */
  private boolean mend(Shape.Field field, @Nullable Entry entry) {
    Written part = entry == null ? new Written.Empty(place) : entry.value();
    boolean sound = Mender.binds(field.shape(), part);
    if (!sound) {
      supposed.add(field);
    }
    boolean mayGo = !field.needed() && supposition == Supposition.LEAST;
    if (!sound && mayGo && !isPartlyRead(field.shape(), part)) {
      return true;
    }
    Optional<Written> whole = parts.mend(field.shape(), part);
    whole.ifPresent(
        is -> mended.put(field.key(), new Entry(entry == null ? place : entry.key(), is)));
    return whole.isPresent() || mayGo;
  }

  private static boolean isPartlyRead(Shape shape, Written part) {
    return switch (shape) {
      case Shape.Scalar _s -> false;
      case Shape.Anything _a -> true;
      case Shape.Sequence _s -> part instanceof Written.Sequence;
      case Shape.Named _n -> part instanceof Written.Mapping;
      case Shape.Structure _s -> part instanceof Written.Mapping;
      case Shape.Choice _c -> part instanceof Written.Mapping;
    };
  }

  /**
   * The record with one change: of what is supposed anyway another text, the likeliest being that
   * of a field beside it, such as the other end of a period; else a field left out that may be
   * missing, or one put in.
   */
  private Stream<Map<String, Entry>> changes() {
    List<Map<String, Entry>> other = new ArrayList<>();
    for (Shape.Field field : supposed) {
      if (field.shape() instanceof Shape.Scalar scalar) {
        Stream<Written> beside = mended.values().stream().map(Entry::value);
        Stream<Written> texts =
            supposition.texts(scalar).stream().map(text -> new Written.Scalar(text, place));
        Stream.concat(beside, texts).forEach(part -> other.add(with(field, part)));
      }
    }
    List<Map<String, Entry>> more = new ArrayList<>();
    for (Shape.Field field : shape.fields()) {
      if (!mended.containsKey(field.key())) {
        parts
            .mend(field.shape(), new Written.Empty(place))
            .ifPresent(p -> more.add(with(field, p)));
      } else if (!field.needed()) {
        Map<String, Entry> without = new LinkedHashMap<>(mended);
        without.remove(field.key());
        more.add(without);
      }
    }
    return Stream.concat(other.stream(), supposition.inOrder(more).stream());
  }

  private Map<String, Entry> with(Shape.Field field, Written part) {
    Map<String, Entry> with = new LinkedHashMap<>(mended);
    with.put(field.key(), new Entry(place, part));
    return with;
  }
}
