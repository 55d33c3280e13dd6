package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer file of a tariff becomes the next edition of its subject. */
class ImportTariffTest {

  private static final String SHIRTS =
      """
      commodity,description,cet_duty_rate,ukgt_duty_rate
      61091000,"T-shirts, cotton",12.0%,12.0%
      61099020,"T-shirts, wool",12.0%,12.0%
      17019910,White sugar,41.90 EUR / 100 kg,35.00 GBP / 100 kg
      """;

  @TempDir private Path folder;
  private Path tariff;

  @BeforeEach
  void aTariffIsThere() throws IOException {
    tariff = folder.resolve("rulebooks/acme/eu/tariff.yaml");
    Files.createDirectories(tariff.getParent());
    Shell.Said said = run(SHIRTS, "2021-01-01", "--title", "Tariff", "--zone", "Europe/Brussels");
    assertThat(said.exit()).as(said.err() + said.out()).isZero();
  }

  private Shell.Said run(String csv, String from, String... more) throws IOException {
    Path file = folder.resolve("tariff.csv");
    Files.writeString(file, csv);
    List<String> words = new ArrayList<>(List.of("import", "tariff", file.toString()));
    words.addAll(List.of("--column", "eu", "--into", "acme/eu/tariff", "--from", from));
    words.addAll(List.of("--source", "Tariff of \"" + from + "\""));
    words.addAll(List.of("--rulebooks", folder.resolve("rulebooks").toString()));
    words.addAll(List.of(more));
    return Shell.demo().run(words);
  }

  private Shell.Said duty(String code, String day) {
    return Shell.demo()
        .run(
            "compute",
            "acme/eu/tariff",
            "--at",
            day,
            "code=" + code,
            "--rulebooks",
            folder.resolve("rulebooks").toString());
  }

  @Test
  void theNextEditionStandsBehindTheOneInForceWhichIsUntouched() throws IOException {
    String before = Files.readString(tariff);

    Shell.Said said =
        run(
            SHIRTS
                .replace("61091000,\"T-shirts, cotton\",12.0%", "61091000,\"Cotton\",10%")
                .replace("61099020", "61099030"),
            "2027-01-01");

    assertThat(said.out())
        .contains("3 rows = 3 lines + 0 repeated + 0 bad")
        .contains("1 changed, 1 new, 1 gone, 1 the same")
        .contains("61091000: was 12%, becomes 10%")
        .contains("61099030: new, 12%")
        .contains("61099020: no longer, was 12%")
        .contains("Written to");
    assertThat(Files.readString(tariff)).startsWith(before);
    assertThat(duty("61091000", "2026-12-31").out()).contains("12%");
    assertThat(duty("61091000", "2027-01-01").out()).contains("10%");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    String before = Files.readString(tariff);

    Shell.Said said = run(SHIRTS.replace("12.0%", "12 %"), "2027-01-01");

    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("Nothing is written: the edition in force has the same duties");
    assertThat(Files.readString(tariff)).isEqualTo(before);
  }

  @Test
  void aCorrectionOfTheSameDayIsItsNextRevision() throws IOException {
    run(SHIRTS.replace("12.0%", "11%"), "2021-01-01");

    assertThat(Files.readString(tariff)).contains("revision: 2");
    assertThat(duty("61091000", "2026-12-31").out()).contains("11%");
  }

  @Test
  void everyBadRowIsSaidAndNothingIsWritten() throws IOException {
    String before = Files.readString(tariff);
    String bad =
        SHIRTS
            + """
            1012100,Horses,0%,0%
            01013000,Asses,some duty,6%
            01013001,Asses,12 FOO / 100 kg,6%
            01019000,Mules,8% (00 JAN-31 MAR),10%
            61091000,Cotton,11%,12%
            61099020,Wool,12%,12%
            x,Nothing,0%,0%
            01012910,Horses
            """;

    Shell.Said said = run(bad, "2027-01-01");

    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("tariff.csv:5: ‘1012100’ has an odd number of digits")
        .contains("tariff.csv:6: its duty ‘some duty’")
        .contains("tariff.csv:7: its duty ‘12 FOO / 100 kg’: expected an ISO 4217 currency")
        .contains("tariff.csv:8: its duty ‘8% (00 JAN-31 MAR)’: expected a day of a month")
        .contains("tariff.csv:9: 61091000 stands on line 2 already, with the duty 12%")
        .contains("tariff.csv:11: ‘x’ is no tariff code")
        .contains("tariff.csv:12:")
        .contains("11 rows = 3 lines + 1 repeated + 7 bad")
        .contains("Nothing is written: mend the bad rows");
    assertThat(Files.readString(tariff)).isEqualTo(before);
  }

  @Test
  void badRowsAreLeftOutOnRequestAndTheEditionSaysHowMany() throws IOException {
    Shell.Said said =
        run(
            SHIRTS + "0101299,Horses,0%,0%\n01012100,Horses,0%,0%\n",
            "2027-01-01",
            "--leave-out-bad-rows");

    assertThat(said.exit()).isZero();
    assertThat(Files.readString(tariff))
        .contains("Rows of the file that could not be read and are not in it: 1.");
    assertThat(duty("01012100", "2027-01-01").out()).contains("0%");
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    String before = Files.readString(tariff);

    Shell.Said said = run(SHIRTS.replace("12.0%", "9%"), "2027-01-01", "--dry-run", "--show", "1");

    assertThat(said.out()).contains("2 changed").contains("and 1 more").contains("a dry run");
    assertThat(Files.readString(tariff)).isEqualTo(before);
    assertThat(tariff.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aNewSubjectNeedsItsTitleAndZone() throws IOException {
    Files.delete(tariff);

    Shell.Said said = run(SHIRTS, "2027-01-01");

    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("acme/eu/tariff is new: say its --title and its --zone");
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Shell.Said said = run(SHIRTS.replace("cet_duty_rate", "third_country"), "2027-01-01");

    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err())
        .contains("no column ‘cet_duty_rate’; it has commodity, description, third_country");
  }

  @Test
  void theShippedTariffsAreTheFileThatTheyCite() {
    Path file =
        Path.of(
            System.getProperty("entrepot.data", "../../shared/data"),
            "tariff",
            "global-uk-tariff.csv");
    assumeTrue(Files.exists(file), "the folder of real data is absent: " + file);
    for (String column : List.of("eu", "uk")) {
      Shell.Said said =
          Shell.project()
              .run(
                  "import",
                  "tariff",
                  file.toString(),
                  "--column",
                  column,
                  "--into",
                  column.equals("eu") ? "starter/eu/tariff" : "starter/gb/tariff",
                  "--from",
                  "2027-01-01",
                  "--source",
                  "the same",
                  "--dry-run");
      assertThat(said.out())
          .contains("11,830 rows = 11,830 lines + 0 repeated + 0 bad")
          .contains("0 changed, 0 new, 0 gone, 11,830 the same");
    }
  }
}
