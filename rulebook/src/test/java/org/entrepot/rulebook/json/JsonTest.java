package org.entrepot.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What programs are told is JSON, the same each time, with nothing rounded. */
class JsonTest {

  @Test
  void aValueIsPrintedOverSeveralLinesWithItsTextEscaped() {
    Json json =
        Json.members()
            .with("name", "a \"quoted\" \\ text\nof two lines\u0001")
            .with("none", (String) null)
            .with("list", Json.texts(List.of("x", "y")))
            .with("empty", Json.texts(List.of()));
    assertThat(json.print())
        .isEqualTo(
            """
            {
              "name": "a \\"quoted\\" \\\\ text\\nof two lines\\u0001",
              "none": null,
              "list": ["x", "y"],
              "empty": []
            }\
            """);
  }

  @Test
  void mapsAndListsArePrintedAsTheyStand() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("price", Money.parse("BRL 4.50"));
    all.put("rate", new BigDecimal("0.1400"));
    all.put("large", new BigDecimal("1E+3"));
    all.put("lists", List.of(List.of(1, 2), List.of(), Arrays.asList(true, null)));
    all.put("none", Map.of());

    assertThat(Json.of(all).print())
        .isEqualTo(
            """
            {
              "price": {
                "currency": "BRL",
                "amount": "4.50"
              },
              "rate": 0.1400,
              "large": 1000,
              "lists": [
                [1, 2],
                [],
                [true, null]
              ],
              "none": {}
            }\
            """);
  }
}
