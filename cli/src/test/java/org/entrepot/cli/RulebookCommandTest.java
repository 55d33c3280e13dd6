package org.entrepot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.cli.Shell.Said;
import org.entrepot.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookCommandTest {
  private final Shell shell = Shell.demo();

  @Test
  void theListSaysWhatIsInForceHowSureThatIsAndWhatChangesNext() {
    Said said = shell.run("rulebook", "list");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .isEqualTo(
            """
            Subject         Family  Title             In force since  Confidence  Next change
            demo/home/fees  fees    Fees of the demo  2026-03-01      official    2027-01-01
            """);
  }

  @Test
  void theListCanBeOfAPartOfTheNames() {
    assertThat(shell.run("rulebook", "list", "demo/").lines()).hasSize(2);
    Said said = shell.run("rulebook", "list", "elsewhere");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.err()).isEqualTo("no subject has ‘elsewhere’ in its name\n");
  }

  @Test
  void theListOfADayBeforeTheFirstEditionSaysThatNoneIsInForce() {
    Said said = shell.run("rulebook", "list", "--at", "2024-05-01");
    assertThat(said.lines().getLast()).contains("none").endsWith("2025-01-01");
  }

  @Test
  void aNarrowTerminalCutsTheTitleAndNoFigure() {
    Said said = shell.on(new Terminal(true, 76, false)).run("rulebook", "list");
    assertThat(said.lines().getLast())
        .hasSizeLessThanOrEqualTo(76)
        .contains("…", "2026-03-01", "2027-01-01");
  }

  @Test
  void coloursAreForTerminalsThatHaveThem() {
    assertThat(shell.run("rulebook", "list").out()).doesNotContain("\u001b[");
    assertThat(shell.on(new Terminal(true, 100, true)).run("rulebook", "list").out())
        .contains("\u001b[1m");
  }

  @Test
  void theEditionInForceNowIsShownWithItsSourceValuesAndTimeline() {
    Said said = shell.run("rulebook", "show", "demo/home/fees");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains(
            "In force    2026-03-01 to 2027-01-01",
            "Source      Second tariff",
            "currency: EUR",
            "- {from: EUR 50, rate: 12%, fixed: EUR 3}",
            "Timeline (Europe/Madrid)",
            "▶  2026-03-01 to 2027-01-01  official   revision 2 #");
  }

  @Test
  void byWhatWasKnownEarlierTheFirstRevisionIsShown() {
    Said said = shell.run("rulebook", "show", "demo/home/fees", "--known-at", "2026-02-01");
    assertThat(said.out()).contains("{from: EUR 50, rate: 10%, fixed: EUR 3}");
    assertThat(said.out()).contains("from 2026-03-01  ").doesNotContain("2027-01-01");
  }

  @Test
  void anEditionEndsAtMidnightOfTheSubjectsOwnClock() {
    assertThat(shell.run("rulebook", "show", "demo/home/fees", "--at", "2026-02-28T23:59").out())
        .contains("First tariff");
    assertThat(
            shell.run("rulebook", "show", "demo/home/fees", "--at", "2026-02-28T23:00+00:00").out())
        .contains("Second tariff");
  }

  @Test
  void aTimeThatTheClockSkipsIsRefused() {
    Said said = shell.run("rulebook", "show", "demo/home/fees", "--at", "2026-03-29T02:30");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("--at: 2026-03-29T02:30 does not exist in Europe/Madrid");
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    Said said = shell.run("rulebook", "show", "demo/home/fees", "--at", "2026-02-30");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("--at: ‘2026-02-30’ is not a date or time that exists");
  }

  @Test
  void whatIsNoTimeIsRefusedWithTheFormsThatAre() {
    Said said = shell.run("rulebook", "show", "demo/home/fees", "--at", "tomorrow");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("‘tomorrow’ is no time; write 2026-03-01");
  }

  @Test
  void beforeTheFirstEditionThereIsNothingToShow() {
    Said said = shell.run("rulebook", "show", "demo/home/fees", "--at", "2024-05-01");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.err())
        .contains(
            "no edition of demo/home/fees is in force at 2024-05-01", "there are 2025-01-01 to");
  }

  @Test
  void anUnknownSubjectIsAnsweredWithTheOneMeant() {
    for (String written : new String[] {"demo/home/fee", "home/fees", "demo/hoem/fees"}) {
      Said said = shell.run("rulebook", "show", written);
      assertThat(said.exit()).isEqualTo(Exit.USAGE);
      assertThat(said.err()).contains("there is no subject " + written, "demo/home/fees?");
    }
  }

  @Test
  void aDifferenceIsToldByRangeInWordsAndNumbers() {
    Said said = shell.run("rulebook", "diff", "demo/home/fees", "2026-02-28", "2026-03-01");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains("plan is basic")
        .contains("from EUR 50.00: was 10%, becomes 12% + EUR 3.00")
        .doesNotContain("plan is plus");
  }

  @Test
  void oneEditionDoesNotDifferFromItself() {
    Said said = shell.run("rulebook", "diff", "demo/home/fees", "2026-03-01", "2026-03-02");
    assertThat(said.out()).contains("One edition is in force at both times");
  }

  @Test
  void aCliffIsShownWithThePriceAtWhichTheSellerIsNoWorseOff() {
    Said said = shell.run("rulebook", "cliffs", "demo/home/fees");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out())
        .contains("plan is basic", "EUR 50.00", "EUR 54.54")
        .contains("plan is plus", "agreed one by one");
  }

  @Test
  void whereNoKindOfOrderHasARateTheCliffsAreRefused() {
    Said said = shell.run("rulebook", "cliffs", "demo/home/fees", "--assume", "plan=plus");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void freightHasItsCliffsOverTheVolumeOrWeightOfAParcel() {
    Said said =
        Shell.project()
            .run(
                "rulebook",
                "cliffs",
                "ozon/ru/logistics",
                "--at",
                "2026-03-01",
                "--assume",
                "scheme=fbs");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).contains("by volume", "1 L  RUB 101.34    RUB 119.64  RUB 18.30");
  }

  @Test
  void whereNothingCanBeComputedTheFlagsThatWouldDoAreNamed() {
    String[] asked = {"rulebook", "cliffs", "ozon/ru/logistics", "--at", "2026-04-06"};
    Said said = Shell.project().run(asked);
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out())
        .contains("--assume scheme=fbo --assume lane=moscow-yekaterinburg")
        .contains("scheme: one of fbo, fbs", "lane: one of moscow-yekaterinburg");

    List<String> again = new ArrayList<>(List.of(asked));
    said.out()
        .lines()
        .filter(line -> line.startsWith("  --assume"))
        .flatMap(line -> Stream.of(line.strip().replace("'", "").split(" (?=--)", -1)))
        .forEach(option -> again.addAll(List.of(option.split(" ", 2))));
    assertThat(Shell.project().run(again.toArray(String[]::new)).exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void whatIsNotPublicIsNotHelpedByAnyFlag() {
    assertThat(shell.run("rulebook", "cliffs", "demo/home/fees", "--assume", "plan=plus").out())
        .doesNotContain("Assume what");
  }

  @Test
  void aRateCardWithoutPublicRatesSaysWhyItHasNoCliffs() {
    Said said = Shell.project().run("rulebook", "cliffs", "walmart/us/export-freight");
    assertThat(said.exit()).isEqualTo(Exit.REFUSED);
    assertThat(said.out()).contains("by weight", "the rate of this lane is not public");
  }

  @Test
  void aCalendarHasNoCliffs() {
    Said said = Shell.project().run("rulebook", "cliffs", "starter/de/calendar");
    assertThat(said.exit()).isEqualTo(Exit.USAGE);
    assertThat(said.err()).contains("of the family calendar; only fees and freight have cliffs");
  }

  @Test
  void jsonIsOneObjectWithTheFormatAtItsHead() {
    for (String[] command :
        new String[][] {
          {"rulebook", "list", "--json"},
          {"rulebook", "show", "demo/home/fees", "--json"},
          {"rulebook", "diff", "demo/home/fees", "2026-02-28", "2026-03-01", "--json"},
          {"rulebook", "cliffs", "demo/home/fees", "--json"},
          {"rulebook", "check", "--json"}
        }) {
      Said said = shell.run(command);
      assertThat(said.out()).startsWith("{\n  \"format\": 1,\n").endsWith("}\n");
      assertThat(said.err()).isEmpty();
    }
  }

  @Test
  void theListAsJsonCitesTheEditionInForce() {
    assertThat(shell.run("rulebook", "list", "--json").out())
        .contains(
            "\"subject\": \"demo/home/fees\"",
            "\"from\": \"2026-03-01T00:00\"",
            "\"revision\": 2",
            "\"nextChange\": \"2027-01-01T00:00\"");
  }

  @Test
  void aFolderWithoutFaultsPassesTheCheck() {
    Said said = shell.run("rulebook", "check");
    assertThat(said.exit()).isEqualTo(Exit.DONE);
    assertThat(said.out()).isEqualTo("1 subject without a fault\n");
  }

  @Test
  void everyFaultIsPrintedWithItsPlaceAndRule(@TempDir Path folder) throws IOException {
    Path file = faulty(folder);
    Said said = shell.run("rulebook", "check", folder.toString());
    assertThat(said.exit()).isEqualTo(Exit.NO);
    assertThat(said.lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith(file + ":1:9: RB-14 "))
        .anyMatch(line -> line.contains("other.yaml:1:1: RB-04 "))
        .last()
        .isEqualTo("2 faults");
  }

  @Test
  void aFolderBelowTheRootIsAnsweredWithTheOneToGive(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/fees.yaml"), "format: 1\nfamily: fees\n");
    Said said = shell.run("rulebook", "check", folder.toString());
    assertThat(said.exit()).isEqualTo(Exit.NO);
    assertThat(said.out())
        .contains("RB-15", "RB-03", "The folder to check is the one that holds the marketplaces");
  }

  @Test
  void nothingIsAnsweredFromRulebooksWithFaults(@TempDir Path folder) throws IOException {
    faulty(folder);
    Said said = shell.run("rulebook", "list", "--rulebooks", folder.toString());
    assertThat(said.exit()).isEqualTo(Exit.NO);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("RB-14", "The rulebooks have faults");
  }

  @Test
  void aFolderThatIsNotThereIsNamedWithItsOption() {
    assertThat(shell.run("rulebook", "list", "--rulebooks", "nowhere").err())
        .contains("--rulebooks: there is no folder nowhere");
    assertThat(Shell.demo().with("ENTREPOT_RULEBOOKS", "gone").run("rulebook", "list").err())
        .contains("ENTREPOT_RULEBOOKS: there is no folder gone");
  }

  private static Path faulty(Path folder) throws IOException {
    Path market = Files.createDirectories(folder.resolve("demo/home"));
    Path first = market.resolve("fees.yaml");
    Files.writeString(first, "format: 9\nfamily: fees\n");
    Files.writeString(market.resolve("other.yaml"), "just a text\n");
    return first;
  }
}
