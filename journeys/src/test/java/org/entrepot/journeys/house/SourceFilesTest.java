package org.entrepot.journeys.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("entrepot.root"));
  private static final int LONGEST = 300;

  private static final Pattern NAME_THAT_SAYS_NOTHING =
      Pattern.compile(".*(Utils?|Helpers?|Impl|Managers?|Common|Misc)\\.java|Default.*\\.java");

  private static final Set<String> ROOMS_THAT_SAY_NOTHING =
      Set.of(
          "util",
          "utils",
          "common",
          "helper",
          "helpers",
          "impl",
          "manager",
          "misc",
          "shared",
          "service",
          "services",
          "dto");

  private static final List<Path> SOURCES = sources();

  @Test
  void noFileGrowsTooLongToRead() {
    Map<String, Long> tooLong = new TreeMap<>();
    for (Path source : SOURCES) {
      long lines = linesOf(source);
      if (lines > LONGEST) {
        tooLong.put(nameOf(source), lines);
      }
    }
    assertThat(tooLong).as("files longer than %d lines", LONGEST).isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    assertThat(SOURCES.stream().map(SourceFilesTest::nameOf))
        .noneMatch(name -> NAME_THAT_SAYS_NOTHING.matcher(lastOf(name)).matches());
  }

  @Test
  void roomsSayWhatTheyAreFor() {
    assertThat(SOURCES)
        .noneMatch(source ->
            Stream.of(nameOf(source).split("/", -1)).anyMatch(ROOMS_THAT_SAY_NOTHING::contains));
  }

  @Test
  void everyRoomStatesItsPurposeAndThatNothingInItIsNull() {
    Set<Path> rooms =
        SOURCES.stream()
            .filter(source -> nameOf(source).contains("/src/main/java/"))
            .map(source -> source.resolveSibling("package-info.java"))
            .collect(Collectors.toSet());
    assertThat(rooms)
        .allSatisfy(
            info -> assertThat(info).exists().content().startsWith("/**").contains("@NullMarked"));
  }

  private static List<Path> sources() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(SourceFilesTest::javaFilesIn)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFilesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long linesOf(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
