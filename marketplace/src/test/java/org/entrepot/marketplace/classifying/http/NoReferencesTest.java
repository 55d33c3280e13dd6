package org.entrepot.marketplace.classifying.http;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.nio.file.Path;
import org.entrepot.marketplace.classifying.Classifying;
import org.entrepot.marketplace.classifying.ClassifyingTesting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoReferencesTest {
  @TempDir private Path empty;

  @Test
  void withoutReferencesTheAnswerSaysWhatIsMissingAndHowToProvideIt() throws Exception {
    Classifying classifying = ClassifyingTesting.by(empty);

    standaloneSetup(new ClassificationsController(classifying))
        .build()
        .perform(get(ClassificationsController.PATH).param("description", "teddy bear"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.detail", containsString("harmonized-system.csv")))
        .andExpect(jsonPath("$.detail", containsString("ENTREPOT_DATA")));
  }
}
