package org.entrepot.replay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's hash is the same whether it was computed beside or in turn. */
class FileHashTest {

  @TempDir Path folder;

  @Test
  void theHashComputedBesideIsThatOfTheFile() throws Exception {
    Path file = folder.resolve("orders.parquet");
    Files.writeString(file, "order,line\n".repeat(100_000), StandardCharsets.UTF_8);

    try (FileHash hash = FileHash.of(file)) {
      assertThat(hash.hex()).isEqualTo(StoredFile.sha256(file)).hasSize(64);
    }
  }

  @Test
  void aFileThatIsNotThereIsToldWhenItsHashIsAskedFor() {
    try (FileHash hash = FileHash.of(folder.resolve("none.parquet"))) {
      assertThatThrownBy(hash::hex)
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("there is no file");
    }
  }

  @Test
  void whatIsDroppedIsNotReadOn() throws Exception {
    Path file = folder.resolve("orders.parquet");
    Files.writeString(file, "order,line\n", StandardCharsets.UTF_8);

    assertThat(StoredFile.sha256(file, () -> true)).isEmpty();
    assertThat(StoredFile.sha256(file, () -> false)).contains(StoredFile.sha256(file));
  }
}
