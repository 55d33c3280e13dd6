package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds are told apart by what they compute with, and by nothing else. */
class ProgramVersionTest {

  @TempDir private Path scratch = Path.of("");

  private Path folder(String name, String... classes) throws Exception {
    Path folder = scratch.resolve(name);
    for (int i = 0; i < classes.length; i++) {
      Path file = folder.resolve("org/demo/C" + i + ".class");
      Files.createDirectories(file.getParent());
      Files.writeString(file, classes[i]);
    }
    return folder;
  }

  /** The same classes the other way round, with a manifest and times of another day. */
  private Path jar(String name, String... classes) throws Exception {
    Path jar = scratch.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      zip.write(name.getBytes(StandardCharsets.UTF_8));
      for (int i = classes.length - 1; i >= 0; i--) {
        ZipEntry entry = new ZipEntry("org/demo/C" + i + ".class");
        entry.setLastModifiedTime(FileTime.fromMillis(i));
        zip.putNextEntry(entry);
        zip.write(classes[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void theSameClassesAreTheSameProgramInAJarAndInAFolder() throws Exception {
    String hash = ProgramVersion.hash(List.of(folder("a", "one", "two")));

    assertThat(hash).matches("[0-9a-f]{12}");
    assertThat(ProgramVersion.hash(List.of(jar("a.jar", "one", "two")))).isEqualTo(hash);
    assertThat(ProgramVersion.hash(List.of(jar("b.jar", "one", "two")))).isEqualTo(hash);
  }

  @Test
  void aClassThatIsAnotherOneOrElsewhereIsAnotherProgram() throws Exception {
    String hash = ProgramVersion.hash(List.of(jar("a.jar", "one", "two")));

    assertThat(
            List.of(
                ProgramVersion.hash(List.of(jar("b.jar", "one", "twp"))),
                ProgramVersion.hash(List.of(jar("c.jar", "two", "one"))),
                ProgramVersion.hash(List.of(jar("d.jar", "one"))),
                ProgramVersion.hash(List.of(jar("a.jar", "one", "two"), jar("d.jar", "one")))))
        .doesNotHaveDuplicates()
        .doesNotContain(hash);
  }

  @Test
  void thisProgramSaysItsReleaseAndItsHash() {
    assertThat(ProgramVersion.text()).matches("[^+]+\\+[0-9a-f]{12}");
  }
}
