package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a quote says of items by their descriptions. */
class QuoteCodesTest {

  private static Shell.Said toGermany(String item, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "quote",
                "--to",
                "DE",
                "--from",
                "CN",
                "--at",
                "2026-07-02",
                "--references",
                Shell.resource("/references").toString(),
                "--item",
                item));
    all.addAll(List.of(more));
    return Shell.project().run(all);
  }

  @Test
  void withoutAnHsCodeTheRefusalOffersWhatTheDescriptionSpeaksForAndTakesNone() {
    Shell.Said said = toGermany("value=EUR 60,description=brown teddy bear");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out().replaceAll("\\s+", " "))
        .contains("‘brown teddy bear’ may have the HS code 950300 (Tricycles, dolls, other toys");
  }

  @Test
  void aVagueDescriptionIsOfferedNoCodeButAQuestion() {
    Shell.Said said = toGermany("value=EUR 60,description=gifts", "--classify");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out().replaceAll("\\s+", " ")).contains("‘gifts’ is too vague", "?");
  }

  @Test
  void onRequestAConfidentCodeIsTakenAndTheQuoteSaysSo() {
    Shell.Said said = toGermany("value=EUR 60,description=teddy bears", "--classify");

    assertThat(said.exit()).as(said.out()).isEqualTo(Exit.DONE);
    assertThat(said.out().replaceAll("\\s+", " "))
        .contains("its HS code is taken from its description: 950300");
  }

  @Test
  void aGivenCodeStandsAndADescriptionThatSpeaksAgainstItIsNoted() {
    Shell.Said said = toGermany("value=EUR 60,description=teddy bears,hs-code=42022100");

    assertThat(said.exit()).as(said.out()).isEqualTo(Exit.DONE);
    assertThat(said.out().replaceAll("\\s+", " "))
        .contains("Duty, 420221", "speaks strongly for another heading than that of 420221");
  }
}
