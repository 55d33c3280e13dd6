package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  void aParcelWithoutAFigureIsToldAllTheSameHowItMayCrossTheBorder() {
    Shell.Said said = toTurkiye("2026-02-25", "EUR 25", "EUR 4");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out() + said.err())
        .contains("no public rate", "need a formal customs declaration at any value");
  }

  @Test
  void aThresholdBehindWhichThereIsNoFigureIsNamed() {
    Shell.Said said = toTurkiye("2026-01-15", "EUR 25", "EUR 4");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("EUR 17.40", "goods of more than EUR 26.00 have no figure");
  }

  private static Shell.Said toTurkiye(String day, String value, String freight) {
    String item = "value=" + value + ",hs-code=61091000";
    String[] parcel = {"--to", "TR", "--from", "CN", "--at", day, "freight=" + freight};
    return Shell.project()
        .run(
            Stream.of(Stream.of("quote"), Stream.of(parcel), Stream.of("--item", item))
                .flatMap(part -> part)
                .toArray(String[]::new));
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

  private static final String SHIRT_AS_THE_POST_WANTS_IT =
      "value=USD 100,hs-code=610510,duty-rate=18%,origin=MX,net-weight=1 lb,description=\"Knitted"
          + " cotton shirt for men with short sleeves, plain navy blue, size large\"";

  private static Shell.Said prepaid(String item, String... more) {
    List<String> words =
        new ArrayList<>(List.of("quote", "--to", "CA", "--from", "US", "--at", "2026-02-20"));
    words.addAll(List.of("region=AB", "--rate", "USD:CAD=1.37@2026-02-20", "--item", item));
    words.addAll(List.of("--service", "usps/us/duties-paid:fcpis"));
    words.addAll(List.of(more));
    return Shell.project().run(words);
  }

  @Test
  void aServiceThatPrepaysIsQuotedAsPostWithItsFeeAndExpiry() {
    Shell.Said said = prepaid(SHIRT_AS_THE_POST_WANTS_IT);

    assertThat(said.exit()).as(said.err() + said.out()).isZero();
    assertThat(said.out())
        .contains("CAD 32.74", "prepaying-fee", "fcpis", "quoted", "2026-02-21T05:00:00Z");
  }

  @Test
  void whatTheServiceDoesNotTakeIsRefusedWithEveryReasonAndTheItem() {
    Shell.Said said =
        prepaid("value=USD 401,hs-code=610510,duty-rate=4%,description=shirt", "postage=permit");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out() + said.err())
        .contains("total-weight is at")
        .contains("it is USD 401.00")
        .contains("duties cannot be prepaid on permit mail")
        .contains("item 1 needs a description of 10 to 15 words")
        .contains("needs its ‘origin’ stated")
        .contains("needs its ‘net-weight’ stated");
  }

  @Test
  void aServiceThatPrepaysCannotLeaveTheDutiesToTheDoor() {
    assertThat(prepaid(SHIRT_AS_THE_POST_WANTS_IT, "incoterm=dap").err())
        .contains("incoterm=dap says that nobody does");
    assertThat(prepaid(SHIRT_AS_THE_POST_WANTS_IT).exit()).isZero();
  }

  @Test
  void oneBadParcelOfAFileSpoilsNoOther(@TempDir Path folder) throws IOException {
    Path parcels = folder.resolve("parcels.csv");
    Files.writeString(
        parcels,
        """
        parcel,to,shipped-from,at,value,hs-code,description,certified-programme,region
        A,BR,CN,2026-02-20,USD 40,610910,2 shirts,no,SP
        B,XX,CN,2026-02-20,USD 40,610910,,,
        C,DE,CN,2026-99-20,EUR 40,610910,,,
        A,DE,CN,2026-02-20,EUR 40,610910,,,
        D,,CN,2026-02-20,EUR 40,610910,,,
        E,DE,CN,2026-02-20,XXY 4,610910,,,
        F,DE,CN,2026-02-20,EUR 40,01012100,,,
        """);

    Shell.Said said = Shell.project().run("quote", "--parcels", parcels.toString());

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("2 quoted, 5 refused")
        .contains("USD 24.00")
        .contains("parcels.csv:3: ‘to’: there is no subject starter/xx/landed-cost")
        .contains("parcels.csv:4: at: ‘2026-99-20’ is not a date")
        .contains("parcels.csv:5: parcel ‘A’ stands above already")
        .contains("parcels.csv:6: ‘to’ is empty")
        .contains("parcels.csv:7: ‘value’: ‘XXY’ is not an ISO 4217 currency")
        .contains("live animals need a veterinary certificate");
  }

  @Test
  void theFilesOfTheGuideAreQuoted(@TempDir Path folder) throws IOException {
    String guide = Files.readString(ProjectRoot.path().resolve("docs/guide/quotes.md"));
    List<String> blocks =
        Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(2);

    Path parcels = folder.resolve("parcels.csv");
    Files.writeString(parcels, blocks.getFirst());
    Path out = folder.resolve("quotes.csv");
    Shell.Said said =
        Shell.project().run("quote", "--parcels", parcels.toString(), "--out", out.toString());

    assertThat(said.exit()).as(said.out()).isZero();
    assertThat(Files.readAllLines(out).stream().map(row -> charges(row, 9)).toList())
        .containsExactly("charges", "0.00", "9.56", "0.00", "35.67", "18.54", "54.00");
    Files.writeString(parcels, blocks.getLast());
    List<String> words = new ArrayList<>(List.of("quote", "--parcels", parcels.toString()));
    words.addAll(List.of("--rate", "EUR:GBP=0.87@2026-02-20", "--rate", "USD:CAD=1.37@2026-02-20"));
    assertThat(Shell.project().run(words).out()).contains("2 quoted");
  }

  private static String charges(String row, int column) {
    return row.split(",", -1)[column];
  }
}
