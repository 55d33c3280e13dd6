package org.entrepot.rulebook.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.junit.jupiter.api.Test;

/** What nobody means to send: every country refuses it, names the fact, and never breaks. */
class OddParcelsTest {

  private static final Instant AT = Instant.parse("2026-08-20T10:00:00Z");
  private static final Rulebook RULES = rules();

  private static final Map<String, List<String>> OF_AN_ITEM =
      Map.of(
          "value", List.of("USD 20", "USD 0", "USD -5"),
          "quantity", List.of("1", "0", "-1"),
          "duty-rate", List.of("5%", "0%", "-5%"),
          "net-weight", List.of("1 kg", "0 kg", "-1 kg"),
          "alcohol-strength", List.of("5%", "-5%"));
  private static final Map<String, List<String>> OF_THE_PARCEL =
      Map.of(
          "freight", List.of("USD 10", "USD 0", "USD -10"),
          "insurance", List.of("USD 1", "USD -1"),
          "discount", List.of("USD 1", "USD 1000", "USD -1"));

  private static Rulebook rules() {
    return switch (new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  @Test
  void anythingNegativeIsRefusedByItsNameInEveryCountry() {
    Random random = new Random(4711);
    int refused = 0;
    for (Subject<?> country : RULES.subjects()) {
      for (int i = 0; i < 150 && country.family().name().equals("landed-cost"); i++) {
        Facts parcel = parcel(random);
        List<String> negative = negative(parcel);
        if (RULES.compute(country.id(), AT, null, parcel) instanceof Outcome.Refused odd) {
          List<String> about = odd.refusals().stream().map(Refusal::about).toList();
          assertThat(about).as("%s into %s", parcel, country.id()).containsAll(negative);
          assertThat(odd.refusals()).doesNotHaveDuplicates();
          refused += negative.isEmpty() ? 0 : 1;
        } else {
          assertThat(negative).as("%s into %s", parcel, country.id()).isEmpty();
        }
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  private static List<String> negative(Facts parcel) {
    List<String> names = new ArrayList<>();
    parcel
        .values()
        .forEach((name, value) -> {
          if (value.text().contains("-") && OF_THE_PARCEL.containsKey(name)) {
            names.add(name);
          }
        });
    parcel
        .group("items")
        .getFirst()
        .values()
        .forEach((name, value) -> {
          if (value.text().contains("-") && OF_AN_ITEM.containsKey(name)) {
            names.add("items[0]." + name);
          }
        });
    return names;
  }

  private static Facts parcel(Random random) {
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("shipped-from", new Value.Word("CN"));
    OF_THE_PARCEL.forEach((name, values) -> put(facts, name, values, random));
    Map<String, Value> item = new LinkedHashMap<>();
    item.put("hs-code", new Value.Word("610910"));
    OF_AN_ITEM.forEach((name, values) -> put(item, name, values, random));
    item.putIfAbsent("value", ValueText.read("USD 20"));
    return Facts.of(facts).withGroup("items", List.of(Facts.of(item)));
  }

  private static void put(
      Map<String, Value> facts, String name, List<String> values, Random random) {
    int choice = random.nextInt(values.size() + 1);
    if (choice < values.size()) {
      facts.put(name, ValueText.read(values.get(choice)));
    }
  }
}
