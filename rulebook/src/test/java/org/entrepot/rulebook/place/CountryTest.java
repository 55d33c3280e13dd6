package org.entrepot.rulebook.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

  @Test
  void anAssignedCodeIsACountry() {
    assertThat(Country.of("MX")).hasToString("MX");
    assertThat(Country.isCode("AX")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "UK", "mx", "MEX", "", "EU", "XK"})
  void anythingElseIsRefusedInASentence(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Country.of(text))
        .withMessageContaining("‘" + text + "’ is not a country code of ISO 3166");
  }
}
