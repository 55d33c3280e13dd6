package org.entrepot.rulebook.reading.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.Written.Entry;

/**
 * Writes a part with faults as its author may have meant it, so that it binds and the rest of it
 * can be judged. What has no fault stays as it is, and everything keeps its place in the file.
 *
 * <p>A scalar that cannot be read becomes another of its kind; an unknown field becomes the one
 * that was meant; a record that refuses itself is changed in one field. An item that cannot be
 * mended is left out of its list, and under {@link Supposition#MOST} the whole list is: so what
 * seems to be wrong because the item is gone is wrong under one supposition only.
 */
public final class Mender {

  /** How deep records are made up: a condition may need a condition, which needs one again. */
  private static final int DEEPEST_MADE_UP = 3;

  private final Supposition supposition;
  private int madeUp;

  public Mender(Supposition supposition) {
    this.supposition = supposition;
  }

  /** What is written so that it binds to the shape; empty where no way is found. */
  public Optional<Written> mend(Shape shape, Written written) {
    if (binds(shape, written)) {
      return Optional.of(written);
    }
    return switch (shape) {
      case Shape.Anything _anything -> Optional.of(written);
      case Shape.Scalar scalar ->
          supposition.texts(scalar).stream()
              .findFirst()
              .map(text -> new Written.Scalar(text, written.place()));
      case Shape.Sequence sequence -> sequence(sequence, written);
      case Shape.Named named -> named(named, written);
      case Shape.Structure structure -> ofFields(written, fields -> structure(structure, fields));
      case Shape.Choice choice -> ofFields(written, fields -> choice(choice, fields));
    };
  }

  static boolean binds(Shape shape, Written written) {
    return new Binder(new Faults("")).bind(shape, "", written) != null;
  }

  private Optional<Written> sequence(Shape.Sequence shape, Written written) {
    List<Written> items =
        written instanceof Written.Sequence(var several, var _place) ? several : List.of(written);
    List<Written> mended =
        items.stream().flatMap(item -> mend(shape.item(), item).stream()).toList();
    return kept(mended.size(), items.size())
        .map(kept -> new Written.Sequence(kept ? mended : List.of(), written.place()));
  }

  private Optional<Written> named(Shape.Named shape, Written written) {
    Map<String, Entry> parts =
        written instanceof Written.Mapping(var several, var _place)
            ? several
            : Map.of("", new Entry(written.place(), written));
    Map<String, Entry> mended = new LinkedHashMap<>();
    parts.forEach((name, entry) -> {
      Optional<Written> part = mend(shape.part(), entry.value());
      Optional<String> free =
          Stream.concat(Stream.of(name), supposition.texts(shape.name()).stream())
              .filter(key -> binds(shape.name(), new Written.Scalar(key, entry.key())))
              .filter(key -> key.equals(name) || !parts.containsKey(key))
              .findFirst();
      if (part.isPresent() && free.isPresent()) {
        mended.put(free.get(), new Entry(entry.key(), part.get()));
      }
    });
    return kept(mended.size(), parts.size())
        .map(kept -> new Written.Mapping(kept ? mended : Map.of(), written.place()));
  }

  /** Whether what is left of a list stands for it; empty where nothing is left. */
  private Optional<Boolean> kept(int left, int all) {
    return left == 0 && all > 0
        ? Optional.empty()
        : Optional.of(left == all || supposition == Supposition.LEAST);
  }

  private Optional<Written> choice(Shape.Choice shape, Written.Mapping fields) {
    Stream<Shape.Structure> likely = shape.fitting(fields.entries().keySet()).stream();
    return Stream.concat(likely, supposition.inOrder(shape.options()).stream())
        .flatMap(option -> structure(option, fields).stream())
        .filter(mended -> binds(shape, mended))
        .findFirst();
  }

  private Optional<Written> structure(Shape.Structure shape, Written.Mapping fields) {
    return new RecordMender(shape, fields.place(), supposition, this).mend(fields);
  }

  /** Where no fields stand, all that are needed are made up. */
  private Optional<Written> ofFields(
      Written written, Function<Written.Mapping, Optional<Written>> mending) {
    if (written instanceof Written.Mapping fields) {
      return mending.apply(fields);
    }
    if (madeUp == DEEPEST_MADE_UP) {
      return Optional.empty();
    }
    madeUp++;
    try {
      return mending.apply(new Written.Mapping(Map.of(), written.place()));
    } finally {
      madeUp--;
    }
  }
}
