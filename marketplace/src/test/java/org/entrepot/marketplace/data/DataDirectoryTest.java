package org.entrepot.marketplace.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path parent;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  DataDirectoryTest() {}

  @Test
  void whoComesSecondIsToldWhoHoldsIt() throws IOException {
    Path folder = parent.resolve("data");
    try (DataDirectory held = DataDirectory.claim(folder)) {
      held.tellServedAt("http://127.0.0.1:8080");
      assertThatThrownBy(() -> DataDirectory.claim(folder))
          .isInstanceOf(DataInUse.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("http://127.0.0.1:8080");
    }
  }

  @Test
  void onceReleasedItCanBeClaimedAgain() throws IOException {
    DataDirectory.claim(parent).close();
    DataDirectory.claim(parent).close();
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    try (DataDirectory data = DataDirectory.claim(parent.resolve("new"))) {
      PrivateFiles.write(data.resolve("secret"), "x");
      assertThat(modeOf(data.folder())).isEqualTo("rwx------");
      assertThat(modeOf(data.resolve("secret"))).isEqualTo("rw-------");
      assertThat(modeOf(data.resolve("lock"))).isEqualTo("rw-------");
    }
  }

  @Test
  void aFileIsReplacedWholeAndLeavesNoHalfWrittenOne() throws IOException {
    Path file = parent.resolve("secret");
    PrivateFiles.write(file, "a long first text");
    PrivateFiles.write(file, "short");
    assertThat(file).hasContent("short");
    try (var files = Files.list(parent)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static String modeOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
