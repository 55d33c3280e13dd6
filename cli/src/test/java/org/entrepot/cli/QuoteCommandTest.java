package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteCommandTest {

  private static final String SHIRT = "value=USD 100,hs-code=610510,duty-rate=4%";

  @Test
  void aPostalParcelToAlbertaOwesDutyAndTax() {
    Shell.Said said =
        Shell.project()
            .run(
                "quote",
                "--to",
                "CA",
                "--from",
                "US",
                "--at",
                "2026-02-20",
                "region=AB",
                "carrier-kind=post",
                "--item",
                SHIRT,
                "--rate",
                "USD:CAD=1.15@2026-02-20");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("CAD 4.60", "CAD 5.98", "CAD 10.58");
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsGuessed() {
    Shell.Said said =
        Shell.project()
            .run(
                "quote",
                "--to",
                "US",
                "--from",
                "CN",
                "--at",
                "2026-03-05",
                "--item",
                "value=USD 30,hs-code=610910");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out() + said.err()).contains("no public rate").contains("‘region’ is needed");
  }

  @Test
  void anOldExchangeRateIsRefusedByItsDay() {
    Shell.Said said =
        Shell.project()
            .run(
                "quote",
                "--to",
                "CA",
                "--from",
                "US",
                "--at",
                "2026-02-20",
                "region=AB",
                "--item",
                SHIRT,
                "--rate",
                "USD:CAD=1.15@2026-02-12");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out() + said.err()).contains("the last is of 2026-02-12");
  }

  @Test
  void aFileOfParcelsIsQuotedRowByRowAndABadOneSaysWhy(@TempDir Path folder) throws IOException {
    Path parcels = folder.resolve("parcels.csv");
    Files.writeString(
        parcels,
        """
        parcel,to,shipped-from,at,value,hs-code,freight
        A1,DE,CN,2026-07-01,EUR 20,610910,EUR 10
        A1,DE,CN,2026-07-01,EUR 40,910211,
        B2,GB,CN,2026-02-20,GBP 100,610910,GBP 15
        C3,DE,CN,2026-02-20,EUR many,610910,
        """);
    Path out = folder.resolve("quotes.csv");

    Shell.Said said =
        Shell.project().run("quote", "--parcels", parcels.toString(), "--out", out.toString());

    assertThat(said.exit()).as(said.err()).isEqualTo(Exit.REFUSED);
    assertThat(said.out()).contains("2 quoted, 1 refused");
    List<String> rows = Files.readAllLines(out);
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("A1,DE,quoted,EUR,60.00,70.00,6.00,14.44,0.00,20.44,");
    assertThat(rows.get(2)).startsWith("B2,GB,quoted,GBP,100.00,115.00,0.00,23.00,");
    assertThat(rows.get(3)).startsWith("C3,DE,refused").contains("EUR many");
  }

  @Test
  void anUnknownColumnIsNamed(@TempDir Path folder) throws IOException {
    Path parcels = folder.resolve("parcels.csv");
    Files.writeString(parcels, "parcel,to,colour\nA,DE,red\n");

    Shell.Said said = Shell.project().run("quote", "--parcels", parcels.toString());

    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("parcels.csv:1", "‘colour’ is no fact of a parcel");
  }

  @Test
  void aCountryWithoutRulesIsRefusedWithTheOnesMeant() {
    Shell.Said said =
        Shell.project().run("quote", "--to", "XX", "--from", "US", "--item", "value=USD 1");

    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("there is no subject starter/xx/landed-cost");
  }

  private static Shell.Said quoteTwoShirts(String... more) {
    List<String> words =
        new ArrayList<>(List.of("quote", "--to", "DE", "--from", "CN", "--at", "2026-02-20"));
    words.addAll(List.of("--item", "value=EUR 100,quantity=2,hs-code=61091000"));
    words.addAll(List.of(more));
    return Shell.project().run(words);
  }

  @Test
  void theThresholdBesideAParcelIsSaidWithWhatCrossingItCosts() {
    Shell.Said said = quoteTwoShirts();

    assertThat(said.out())
        .contains("below: goods of more than EUR 150.00 owe EUR 49.92 instead of EUR 28.50")
        .contains("EUR 21.42 more")
        .contains("goods that are ordered together count as one consignment here");
    assertThat(quoteTwoShirts("--json").out()).contains("\"lawful\": false", "\"below\"");
    assertThat(quoteTwoShirts("--no-cliffs").out()).doesNotContain("Thresholds");
  }
}
