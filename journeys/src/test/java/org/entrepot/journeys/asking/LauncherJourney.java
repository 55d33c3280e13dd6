package org.entrepot.journeys.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types: {@code ./entrepot …}, from wherever they are. */
class LauncherJourney {
  private static final Path ROOT =
      Path.of(System.getProperty("entrepot.root", "..")).toAbsolutePath().normalize();

  @TempDir private Path elsewhere;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  LauncherJourney() {}

  private record Said(int exit, String out, String err) {}

  @BeforeAll
  static void thereIsSomethingToLaunch() throws IOException {
    Path target = ROOT.resolve("cli/target");
    boolean packaged = false;
    if (Files.isDirectory(target.resolve("lib"))) {
      try (Stream<Path> files = Files.list(target)) {
        packaged = files.anyMatch(file -> file.toString().endsWith(".jar"));
      }
    }
    assumeTrue(packaged, "needs the packaged command line: mvn verify, or ./entrepot --help");
  }

  @Test
  void aNewcomerAsksWhatIsInForce() throws Exception {
    Said said = type(ROOT, "./entrepot", "rulebook", "list");
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(said.out()).startsWith("Subject").contains("shopee/br/fees", "2026-03-01");
  }

  @Test
  void fromAnotherFolderAndThroughALinkTheProjectsRulebooksAreFound() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("shop"), ROOT.resolve("entrepot"));
    Said said = type(elsewhere, link.toString(), "cases", ROOT + "/rulebooks/shopee/br");
    assertThat(said.exit()).isZero();
    assertThat(said.out().lines().toList().getLast()).matches("[1-9]\\d* passed, 0 failed");
  }

  @Test
  void whatIsMistypedIsAnsweredWithoutAStackTrace() throws Exception {
    Said said = type(ROOT, "./entrepot", "rulebook", "show", "shopee/br/fee");
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("did you mean shopee/br/fees")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void aRefusalIsNotMistakenForAnAnswer() throws Exception {
    Said said =
        type(
            ROOT,
            "./entrepot",
            "compute",
            "shopee/br/fees",
            "--at",
            "2026-03-05",
            "seller-kind=direct-shipping",
            "--line",
            "price=BRL 80");
    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.out()).contains("There is no answer:", "not public");
  }

  private Said type(Path where, String... command) throws IOException, InterruptedException {
    Path out = elsewhere.resolve("out");
    Path err = elsewhere.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().put("ENTREPOT_BUILD", "never");
    builder.environment().put("ENTREPOT_JAVA_HOME", System.getProperty("java.home"));
    builder.directory(where.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    int exit = builder.start().waitFor();
    return new Said(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
