package org.entrepot.rulebook.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The door of the family over generated orders, with a rulebook of the project. */
class StandardsDoorPropertiesTest {

  private static final SubjectId SUBJECT = SubjectId.of("shopee/sg/standards");
  private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");
  private static final Instant AT =
      LocalDateTime.parse("2026-05-05T09:00").atZone(ZONE).toInstant();
  private static final Rulebook RULEBOOK = rulebook();

  private static Rulebook rulebook() {
    Path folder = Path.of(System.getProperty("entrepot.root", "..")).resolve("rulebooks");
    return switch (new RulebookReader(Families.ALL).read(folder)) {
      case Reading.Read(var read) -> read;
      case Reading.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  @RepeatedTest(12)
  void orders_in_any_order_give_one_standing(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    List<Facts> orders = new ArrayList<>();
    for (int i = random.nextInt(1, 60); i > 0; i--) {
      orders.add(order(random));
    }
    List<Facts> shuffled = new ArrayList<>(orders);
    Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
    Map<String, Value> results = results(orders, true);
    assertThat(results(shuffled, true)).isEqualTo(results);
    Map<String, Value> strict = results(orders, false);
    assertThat(points(results)).isBetween(0, points(strict));
  }

  private static int points(Map<String, Value> results) {
    return results.get("points") instanceof Value.Count(var points) ? points.intValueExact() : -1;
  }

  private static Map<String, Value> results(List<Facts> orders, boolean grace) {
    Facts facts = Facts.of(Map.of("grace", new Value.YesNo(grace))).withGroup("orders", orders);
    Outcome outcome = RULEBOOK.compute(SUBJECT, AT, null, facts);
    assertThat(outcome).isInstanceOf(Outcome.Answer.class);
    return ((Outcome.Answer) outcome).results();
  }

  private static Facts order(SplittableRandom random) {
    LocalDateTime placed =
        LocalDateTime.parse("2026-02-20T00:00").plusMinutes(random.nextInt(65 * 24 * 60));
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("placed", new Value.WallTime(placed));
    if (random.nextInt(10) > 0) {
      values.put(
          "handed-over", new Value.WallTime(placed.plusMinutes(random.nextInt(6 * 24 * 60))));
    }
    if (random.nextInt(8) == 0) {
      values.put("cancelled", new Value.WallTime(placed.plusMinutes(random.nextInt(8 * 24 * 60))));
    }
    return Facts.of(values);
  }
}
