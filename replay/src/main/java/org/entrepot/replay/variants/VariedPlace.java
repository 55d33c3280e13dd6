package org.entrepot.replay.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.ContentPath;
import org.entrepot.rulebook.edition.Edition;

/**
 * A value of an edition that can be varied. Where it is the limit of a band, the band beside it
 * that states the same limit goes with it, so that no gap opens between them.
 *
 * @param path of the value within the edition's values
 * @param text the value as the edition states it, with its unit
 */
record VariedPlace(Subject<?> subject, Edition<?> edition, String path, String text) {

  private static final String VALUES = "values";
  private static final Pattern LIMIT = Pattern.compile("(.*)\\[(\\d+)]\\.(to|upto|from|over)");

  /** The upper limit of a band, and the lower one of the band after it. */
  private static final Map<String, String> BESIDE =
      Map.of("to", "from", "upto", "over", "from", "to", "over", "upto");

  private static final Map<String, String> WORDS =
      Map.of(
          "fixed", "fixed amount",
          "to", "upper limit",
          "upto", "upper limit",
          "from", "lower limit",
          "over", "lower limit",
          "each", "amount for each");

  private static final List<String> NAMES = List.of("label", "name", "title", "code");
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  /** The whole edition with another text in the place of this one. */
  Content with(String other) {
    Content changed = ContentPath.with(edition.content(), VALUES + "." + path, other);
    return beside()
        .map(limit -> ContentPath.with(changed, VALUES + "." + limit, other))
        .orElse(changed);
  }

  /** The same limit where the band beside it states it too. */
  private Optional<String> beside() {
    Matcher limit = LIMIT.matcher(path);
    if (!limit.matches()) {
      return Optional.empty();
    }
    boolean upper = limit.group(3).endsWith("to");
    int band = Integer.parseInt(limit.group(2)) + (upper ? 1 : -1);
    String other = limit.group(1) + "[" + band + "]." + BESIDE.get(limit.group(3));
    return text.equals(ContentPath.scalars(values()).get(other))
        ? Optional.of(other)
        : Optional.empty();
  }

  private Content values() {
    return edition.content().part(VALUES);
  }

  /**
   * What it is, in the words of the edition: {@code local seller, Fixed fee, from BRL 100 to BRL
   * 200: fixed amount}.
   */
  String words() {
    List<String> parts = new ArrayList<>();
    Content here = values();
    String last = "";
    for (Matcher step = STEP.matcher(path); step.find(); ) {
      if (step.group(2) != null && here instanceof Content.Items(var items)) {
        here = items.get(Integer.parseInt(step.group(2)));
        parts.addAll(named(here).stream().toList());
      } else {
        last = step.group(1) == null ? last : step.group(1);
        here = here.part(last);
      }
    }
    String what = WORDS.getOrDefault(last, last.replace('-', ' '));
    String also =
        beside()
            .map(
                other -> ", where the band beside it " + (other.endsWith("to") ? "ends" : "begins"))
            .orElse("");
    return (parts.isEmpty() ? "" : String.join(", ", parts) + ": ") + what + also;
  }

  private static Optional<String> named(Content item) {
    Optional<String> name = NAMES.stream().flatMap(key -> field(item, key)).findFirst();
    if (name.isPresent()) {
      return name;
    }
    List<String> limits =
        Stream.of("from", "to", "over", "upto")
            .flatMap(
                key -> field(item, key).map(limit -> key.replace("upto", "up to") + " " + limit))
            .toList();
    if (!limits.isEmpty()) {
      return Optional.of(String.join(" ", limits));
    }
    Content when = item.part("when");
    return field(when, "is")
        .findFirst()
        .flatMap(
            is -> field(when, "fact").findFirst().map(fact -> fact.replace('-', ' ') + " " + is));
  }

  private static Stream<String> field(Content item, String name) {
    return item.part(name) instanceof Content.Text(var text) ? Stream.of(text) : Stream.empty();
  }
}
