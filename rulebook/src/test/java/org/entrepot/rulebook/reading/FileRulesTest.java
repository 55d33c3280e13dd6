package org.entrepot.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entrepot.rulebook.reading.Samples.file;
import static org.entrepot.rulebook.reading.Samples.onlyFault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entrepot.rulebook.edition.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file as a whole, and with the order of its editions. */
class FileRulesTest {

  private static final String RATE = "  values: {rate: 14%}\n";

  @Test
  void aLineThatIsNoYamlIsNamed() {
    assertThat(onlyFault(Rule.RB_01, Samples.values("rate: 14%\nlabel: ▶[never closed")))
        .startsWith("this is not YAML: ");
  }

  @Test
  void aFileOfASecondDocumentIsNotHalfRead() {
    onlyFault(Rule.RB_01, Samples.values("rate: 14%") + "▶---\nformat: 1\n");
  }

  @Test
  void anEmptyFileIsNoSubject() {
    assertThat(onlyFault(Rule.RB_01, "▶")).isEqualTo("the file is empty");
  }

  @Test
  void aTagIsRefusedSoThatNothingIsConstructedFromIt() {
    onlyFault(Rule.RB_01, Samples.values("rate: 14%\nlabel: ▶!java.net.URL [x]"));
  }

  @Test
  void aliasesThatWouldMultiplyWithoutEndAreRefused() {
    StringBuilder bomb = new StringBuilder("format: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d, ".formatted(i - 1).repeat(9)).append("x]\n");
    }

    assertThat(Samples.faults(Samples.read(bomb.toString())))
        .hasSize(1)
        .first()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(Rule.RB_01));
  }

  @Test
  void anAliasOfItselfOrOfNothingIsRefused() {
    onlyFault(Rule.RB_01, "format: 1\nloop: &loop {again: ▶*loop}\n");
    onlyFault(Rule.RB_01, "format: 1\nother: ▶*nothing\n");
  }

  @Test
  void aTextOfThousandsOfLevelsIsRefused() {
    String deep = "[".repeat(61) + "▶[" + "[".repeat(100_000);

    assertThat(onlyFault(Rule.RB_01, deep)).contains("levels");
    String half = "[".repeat(29) + "%s" + "]".repeat(29);
    String chained = "- &a " + half.formatted("x") + "\n- &b " + half.formatted("*a") + "\n";
    assertThat(onlyFault(Rule.RB_01, chained + "- " + half.formatted("▶*b"))).contains("levels");
  }

  @Test
  void aTextOfMillionsOfCharactersIsRefused() {
    assertThat(Samples.faults(Samples.read("label: " + "x".repeat(5_000_000))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(Rule.RB_01));
  }

  @Test
  void filesThatAreNotTextAndFoldersThatAreNotThereAreFaults(@TempDir Path folder)
      throws Exception {
    Path file = Files.createDirectories(folder.resolve("shop/fr")).resolve("sample.yaml");
    Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
    RulebookReader reader = new RulebookReader(Samples.FAMILIES);

    assertThat(Samples.faults(reader.read(folder)))
        .singleElement()
        .hasToString(file + ":1:1: RB-01 the file is not UTF-8 text");
    assertThat(Samples.faults(reader.read(folder.resolve("nowhere"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo(Rule.RB_01));
  }

  @Test
  void aFolderIsReadWithoutItsCasesAndHiddenFiles(@TempDir Path folder) throws Exception {
    Path market = Files.createDirectories(folder.resolve("shop/fr"));
    Files.writeString(
        market.resolve("sample.yaml"), Samples.values("rate: 14%"), StandardCharsets.UTF_8);
    Files.writeString(market.resolve("sample.cases.yaml"), "cases: []\n");
    Files.writeString(market.resolve(".draft.yaml"), "no: [rulebook\n");
    Files.writeString(folder.resolve("README.md"), "A rulebook.\n");

    assertThat(new RulebookReader(Samples.FAMILIES).read(folder)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void aFieldThatStandsTwiceIsNamedWhereItStandsAgain() {
    assertThat(onlyFault(Rule.RB_19, Samples.values("rate: 14%\nlabel: a\n▶rate: 15%")))
        .contains("‘rate’", "second time");
  }

  @Test
  void aNewerFormatIsNotGuessedAt() {
    assertThat(
            onlyFault(Rule.RB_14, Samples.values("rate: 14%").replace("format: 1", "format: ▶2")))
        .isEqualTo("format ‘2’ is not known; this is format 1");
  }

  @Test
  void aFamilyThatIsMisspeltIsToldApart() {
    assertThat(
            onlyFault(
                Rule.RB_14,
                Samples.values("rate: 14%").replace("family: sample", "family: ▶smaple")))
        .isEqualTo("there is no family ‘smaple’; did you mean ‘sample’?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop/sample.yaml", "shop/fr/Sample.yaml", "shop/fr/x/y.yaml", "a/b/c.yml"})
  void aPathThatNamesNoSubjectIsRefused(String path) {
    onlyFault(Rule.RB_15, Map.of(path, "▶" + Samples.values("rate: 14%")));
  }

  @Test
  void aPathThatNamesNoSubjectHidesNoFaultOfItsFile() {
    Map<String, String> file = Map.of("shop/sample.yaml", Samples.values("rate: 14"));

    assertThat(Samples.faults(Samples.read(file)))
        .extracting(fault -> fault.rule())
        .containsExactly(Rule.RB_15, Rule.RB_05);
  }

  @Test
  void anEditionThatEndsAfterTheNextBeginsOverlapsIt() {
    String first = Samples.edition("2026-01-01", "to: ▶2026-02-02") + RATE;

    assertThat(onlyFault(Rule.RB_06, file(first + Samples.edition("2026-02-01", "") + RATE)))
        .isEqualTo("the edition ends at 2026-02-02, after the next one begins at 2026-02-01");
  }

  @Test
  void twoEditionsWithOneStartNeedDifferentRevisions() {
    String first = Samples.edition("2026-01-01", "") + RATE;
    String again = Samples.edition("▶2026-01-01T00:00", "") + RATE;

    assertThat(onlyFault(Rule.RB_07, file(first + again))).contains("next revision number");
    assertThat(Samples.read(file(first + Samples.edition("2026-01-01", "revision: 2") + RATE)))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void aGapIsAFaultOnlyWhereContinuityIsDemanded() {
    String first = Samples.edition("2026-01-01", "to: 2026-01-31") + RATE;
    String demanded = file(first + Samples.edition("▶2026-02-01", "") + RATE);
    String text = demanded.replace("zone:", "continuity: required\nzone:");

    assertThat(onlyFault(Rule.RB_08, text))
        .isEqualTo("nothing is in force from 2026-01-31 until 2026-02-01");
    assertThat(Samples.read(demanded.replace("▶", ""))).isInstanceOf(Reading.Read.class);
  }

  @Test
  void aWithdrawnEditionNeitherOverlapsNorFillsAGap() {
    String first = Samples.edition("2026-01-01", "to: 2026-03-01") + RATE;
    String second = Samples.edition("2026-02-01", "withdrawn: yes") + RATE;
    String third = Samples.edition("▶2026-04-01", "") + RATE;
    String text = file(first + second + third);

    assertThat(Samples.read(text.replace("▶", ""))).isInstanceOf(Reading.Read.class);
    assertThat(onlyFault(Rule.RB_08, text.replace("zone:", "continuity: required\nzone:")))
        .isEqualTo("nothing is in force from 2026-03-01 until 2026-04-01");
  }

  @Test
  void aPeriodBeginsBeforeItEnds() {
    onlyFault(Rule.RB_20, file(Samples.edition("2026-01-01", "to: ▶2026-01-01") + RATE));
  }

  @Test
  void everyEditionNamesItsSource() {
    String nameless =
        file(Samples.edition("2026-01-01", "") + RATE).replaceAll("\n *source:[^\n]*", "");

    assertThat(onlyFault(Rule.RB_03, nameless.replace("- from", "- ▶from")))
        .isEqualTo("‘editions[0]’: an edition names its source, or its sources");
  }

  @Test
  void aSubjectHasAtLeastOneEdition() {
    String head = Samples.file("").replace("editions:", "");
    onlyFault(Rule.RB_03, "▶" + head);
    onlyFault(Rule.RB_03, head + "editions: ▶[]\n");
  }

  @Test
  void aSubjectThatIsReferredToExistsAndIsOfTheRightFamily() {
    String refers = Samples.values("rate: 14%\ncalendar: ▶shop/fr/holidays");
    String other = Samples.values("rate: 1%");

    assertThat(onlyFault(Rule.RB_18, Map.of("shop/fr/sample.yaml", refers)))
        .startsWith("there is no subject ‘shop/fr/holidays’");
    assertThat(
            onlyFault(
                Rule.RB_18, Map.of("shop/fr/sample.yaml", refers, "shop/fr/holidays.yaml", other)))
        .isEqualTo("‘shop/fr/holidays’ is of the family sample, not other");
    assertThat(
            Samples.read(
                Map.of(
                    "shop/fr/sample.yaml",
                    refers.replace("▶", ""),
                    "shop/fr/holidays.yaml",
                    other.replace("family: sample", "family: other"))))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void aFaultInOneFileDoesNotMakeFaultsInThoseThatReferToIt() {
    String refers = Samples.values("rate: 14%\ncalendar: shop/fr/holidays");

    onlyFault(
        Rule.RB_01,
        Map.of("shop/fr/sample.yaml", refers, "shop/fr/holidays.yaml", "format: ▶[never closed"));
  }
}
