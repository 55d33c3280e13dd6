package org.entrepot.marketplace.restatements.uploads;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that come from outside. A path is only ever shown; a file is stored under the last part of
 * it, and only where that is harmless.
 */
final class FileNames {

  private static final Pattern HARMLESS =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_ ().+-]{0,119}");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
  private static final List<String> TABLES = List.of(".csv", ".csv.gz", ".parquet");
  private static final int SHOWN = 80;

  private FileNames() {}

  /** Whether a path of an archive stays within the archive's own folder. */
  static boolean staysInside(String path) {
    return !path.isBlank()
        && !path.startsWith("/")
        && !path.contains("\\")
        && !DRIVE.matcher(path).matches()
        && !CONTROL.matcher(path).find()
        && !List.of(path.split("/", -1)).contains("..");
  }

  /** Files that systems leave in archives unasked. */
  static boolean isLitter(String path) {
    String name = last(path);
    return path.startsWith("__MACOSX/") || name.startsWith(".") || name.equals("Thumbs.db");
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a file may be stored under this name. */
  static boolean isHarmless(String name) {
    return HARMLESS.matcher(name).matches();
  }

  /** Whether the name is that of a table that can be read. */
  static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TABLES.stream().anyMatch(lower::endsWith);
  }

  static boolean endsWith(String name, String end) {
    return name.toLowerCase(Locale.ROOT).endsWith(end);
  }

  /** A name as it may stand in a message. */
  static String shown(String name) {
    String clean = CONTROL.matcher(name).replaceAll("·");
    return "‘" + (clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean) + "’";
  }
}
