package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content hash follows the meaning of an edition, not its looks. */
class ContentHashTest {

  private static final List<String> FIELDS =
      List.of(
          "rate: 14%",
          "price: EUR 4.00",
          "words: [tea, coffee]",
          "rates: {tea: 5%, coffee: 7%}",
          "steps: [{from: 1, to: 2}, {from: 2, to: 3}]",
          "when: {all: [{fact: tier, is: gold}, {fact: price, over: EUR 5}]}");

  static List<Long> seeds() {
    return new Random(20260301).longs(60).boxed().toList();
  }

  private static ContentHash hash(String text) {
    return Samples.edition(text).hash();
  }

  private static ContentHash plain() {
    return hash(Samples.values(String.join("\n", FIELDS)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neitherOrderNorWhiteSpaceNorCommentsNorStyleMatter(long seed) {
    Random random = new Random(seed);
    List<String> fields = new ArrayList<>(FIELDS);
    Collections.shuffle(fields, random);
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      if (random.nextBoolean()) {
        text.append("\n# ").append(Long.toString(random.nextLong(), 36)).append("\n\n");
      }
      text.append(restyled(field, random)).append("\n");
    }

    assertThat(hash(Samples.values(text.toString()))).as(text.toString()).isEqualTo(plain());
  }

  /** The same field with more space, quotes, its mappings turned round, or as a block. */
  private static String restyled(String field, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> field.replace(": ", ":   ").replace(", ", " ,  ");
      case 1 -> field.replace("14%", "'14%'").replace("tea,", "\"tea\",");
      case 2 ->
          field
              .replace("{from: 1, to: 2}", "{to: 2, from: 1}")
              .replace("{fact: tier, is: gold}", "{is: gold, fact: tier}")
              .replace("{tea: 5%, coffee: 7%}", "{coffee: 7%, tea: 5%}");
      default ->
          field.startsWith("words")
              ? "words:\n  - tea\n  - coffee"
              : field.replace("rates: {tea: 5%, coffee: 7%}", "rates:\n  tea: 5%\n  coffee: 7%");
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14%",
        "EUR 4.00",
        "[tea, coffee]",
        "5%",
        "to: 2}",
        "gold",
        "from: 2026-01-01",
        "2025-12-01",
        "official",
        "A decree",
        "Europe/Paris",
        "all:"
      })
  void everyValueMatters(String part) {
    String changed =
        switch (part) {
          case "14%" -> "15%";
          case "EUR 4.00" -> "EUR 4.01";
          case "[tea, coffee]" -> "[coffee, tea]";
          case "5%" -> "6%";
          case "to: 2}" -> "to: 3}";
          case "gold" -> "silver";
          case "from: 2026-01-01" -> "from: 2026-01-02";
          case "2025-12-01" -> "2025-12-02";
          case "official" -> "press";
          case "A decree" -> "Another decree";
          case "Europe/Paris" -> "Europe/Berlin";
          default -> "any:";
        };
    String text = Samples.values(String.join("\n", FIELDS));
    int at = text.indexOf(part);

    assertThat(hash(text.substring(0, at) + changed + text.substring(at + part.length())))
        .isNotEqualTo(plain());
  }

  @Test
  void theSubjectMatters() {
    String text = Samples.values("rate: 14%");
    String elsewhere = "shop/de/sample.yaml";
    if (Samples.read(Map.of(elsewhere, text)) instanceof Reading.Read(var rulebook)) {
      ContentHash there =
          rulebook
              .typed(SubjectId.of("shop/de/sample"), SampleEdition.class)
              .timeline()
              .revisions()
              .getFirst()
              .hash();

      assertThat(there).isNotEqualTo(hash(text));
    } else {
      throw new AssertionError("the text has no fault");
    }
  }

  @Test
  void theHashIsTakenOverWhatTheEditionKeeps() {
    var edition = Samples.edition(Samples.values(String.join("\n", FIELDS)));

    assertThat(ContentHash.of(edition.ref().subject(), edition.zone(), edition.content()))
        .isEqualTo(edition.hash());
  }
}
