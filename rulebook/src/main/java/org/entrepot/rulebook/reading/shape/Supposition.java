package org.entrepot.rulebook.reading.shape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of two opposite ways to suppose what an author meant by a part with a fault. What is wrong
 * with a file under both is wrong with it whatever was meant; what is wrong under one of them only
 * may be due to the supposition.
 */
public enum Supposition {
  /** What may be left out was not meant; of all else, the first and the smallest was. */
  LEAST,
  /** All that stands there was meant; of what it can be, the last and the largest. */
  MOST;

  /**
   * Of each kind of scalar a few, the smaller first; the currencies are those for tests and none.
   */
  private static final List<String> TEXTS =
      Stream.concat(
              Stream.of(
                  "1, 12, 1000000, 1%, 99%, XTS 1, XXX 1000000, XTS, XXX",
                  "1 day, 1 month, 1 kg, 1 L, 1000 kg, 1000 L, 1000 days",
                  "00:00, 23:59, 2000-01-01, 2999-12-31, UTC, Etc/GMT+9, a/a/a, z/z/z"),
              Stream.of(String.join(", ", Locale.getISOCountries())))
          .flatMap(line -> Stream.of(line.split(", ", -1)))
          .toList();

  /** What could stand for a scalar, the likeliest under this supposition first. */
  List<String> texts(Shape.Scalar scalar) {
    List<String> all = scalar.words().isEmpty() ? TEXTS : scalar.words();
    return inOrder(
        all.stream().filter(t -> scalar.reader().apply(t) instanceof Parsed.Good).toList());
  }

  /** Alternatives in the order in which this supposition tries them. */
  <T> List<T> inOrder(List<T> alternatives) {
    return this == LEAST ? alternatives : alternatives.reversed();
  }
}
