package org.entrepot.marketplace.restatements.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes. */
enum FileKind {
  ZIP("a zip archive", "PK\3\4"),
  EMPTY_ZIP("an empty zip archive", "PK\5\6"),
  GZIP("a gzip file", "\u001f\u008b"),
  PARQUET("a Parquet file", "PAR1"),
  OLD_OFFICE("an old Office document: save the table as CSV", "\u00d0\u00cf\u0011\u00e0"),
  PDF("a PDF document", "%PDF"),
  SEVEN_ZIP("a 7z archive: pack it as zip", "7z\u00bc\u00af"),
  RAR("a RAR archive: pack it as zip", "Rar!"),
  BZIP2("a bzip2 file: use gzip or zip", "BZh"),
  XZ("an xz file: use gzip or zip", "\u00fd7zXZ"),
  ZSTD("a zstd file: use gzip or zip", "(\u00b5/\u00fd"),
  UTF_16("text in UTF-16: save it as UTF-8", "\u00ff\u00fe"),
  UTF_16_BIG("text in UTF-16: save it as UTF-8", "\u00fe\u00ff"),
  PROGRAM("a program", "\u007fELF"),
  WINDOWS_PROGRAM("a program", "MZ\u0090"),
  EMPTY("an empty file", ""),
  /** Anything else; whether it is text is seen when it is read. */
  TEXT("text", "");

  private static final int LONGEST = 8;

  private final String words;

  /** The first bytes, each as the letter of that number. */
  private final String magic;

  FileKind(String words, String magic) {
    this.words = words;
    this.magic = magic;
  }

  /** For people, with its article. */
  String words() {
    return words;
  }

  static FileKind of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String first = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
      if (first.isEmpty()) {
        return EMPTY;
      }
      return Arrays.stream(values())
          .filter(kind -> !kind.magic.isEmpty() && first.startsWith(kind.magic))
          .findFirst()
          .orElse(TEXT);
    }
  }
}
