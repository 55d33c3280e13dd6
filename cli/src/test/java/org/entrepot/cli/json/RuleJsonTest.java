package org.entrepot.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.rulebook.value.ValueText;
import org.junit.jupiter.api.Test;

class RuleJsonTest {

  @Test
  void everyKindOfValueHasItsForm() {
    assertThat(of("BRL 4.5")).isEqualTo("{\n  \"currency\": \"BRL\",\n  \"amount\": \"4.50\"\n}");
    assertThat(of("12.5%")).isEqualTo("{\n  \"fraction\": \"0.125\"\n}");
    assertThat(of("2.50 kg")).isEqualTo("{\n  \"number\": \"2.50\",\n  \"unit\": \"kg\"\n}");
    assertThat(of("1000")).isEqualTo("1000");
    assertThat(of("yes")).isEqualTo("true");
    assertThat(of("local")).isEqualTo("\"local\"");
    assertThat(of("2026-03-01")).isEqualTo("\"2026-03-01\"");
  }

  private static String of(String text) {
    return RuleJson.value(ValueText.read(text)).print();
  }
}
