package org.entrepot.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.Written.Entry;

/**
 * A file with one mistake.
 *
 * @param place at which it is found
 * @param was what stood there: a value that is unreadable now, or a field's name that is misspelt
 */
record Mistaken(Written file, Place place, String was) {

  /** Every file that is this one but for one mistake. */
  static List<Mistaken> all(Written written) {
    return switch (written) {
      case Written.Scalar(var text, var place) ->
          List.of(new Mistaken(new Written.Scalar("☠", place), place, text));
      case Written.Empty _e -> List.of();
      case Written.Sequence(var items, var place) ->
          IntStream.range(0, items.size())
              .boxed()
              .flatMap(i ->
                  all(items.get(i)).stream()
                      .map(m ->
                          m.in(item -> {
                            List<Written> changed = new ArrayList<>(items);
                            changed.set(i, item);
                            return new Written.Sequence(changed, place);
                          })))
              .toList();
      case Written.Mapping(var entries, var place) -> {
        List<Mistaken> mistakes = new ArrayList<>();
        entries.forEach((name, entry) -> {
          all(entry.value())
              .forEach(m -> mistakes.add(m.in(part -> with(entries, name, name, part, place))));
          mistakes.add(
              new Mistaken(
                  with(entries, name, name + "x", entry.value(), place), entry.key(), name));
        });
        yield mistakes;
      }
    };
  }

  private static Written with(
      Map<String, Entry> entries, String name, String called, Written part, Place place) {
    Map<String, Entry> changed = new LinkedHashMap<>();
    entries.forEach((key, entry) ->
        changed.put(
            key.equals(name) ? called : key,
            key.equals(name) ? new Entry(entry.key(), part) : entry));
    return new Written.Mapping(changed, place);
  }

  private Mistaken in(UnaryOperator<Written> around) {
    return new Mistaken(around.apply(file), place, was);
  }
}
