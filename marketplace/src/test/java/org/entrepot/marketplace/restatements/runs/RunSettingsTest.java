package org.entrepot.marketplace.restatements.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RunSettingsTest {

  @Test
  void theEnvironmentSetsThePaceOfRunsWhichElseHaveNone() {
    assertThat(settings(Map.of("ENTREPOT_RESTATEMENTS_ROWS_PER_SECOND", "250")).rowsPerSecond())
        .isEqualTo(250);
    assertThat(settings(Map.of()).rowsPerSecond()).isZero();
    assertThatThrownBy(() -> settings(Map.of("ENTREPOT_RESTATEMENTS_ROWS_PER_SECOND", "-1")))
        .hasStackTraceContaining("write a number, or 0 for no limit");
  }

  private static RunSettings settings(Map<String, Object> variables) {
    String system = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(system, new SystemEnvironmentPropertySource(system, variables));
    return Binder.get(environment).bindOrCreate("entrepot.restatements", RunSettings.class);
  }
}
