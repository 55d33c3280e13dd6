package org.entrepot.classification.references;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.nomenclature.Nomenclature;
import org.entrepot.classification.references.Reference.Source;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.CsvTable;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the folder that docs/guide/classification.md describes: {@code harmonized-system.csv},
 * {@code search_references.json}, {@code extra_references.csv}, {@code vague_terms.csv} and {@code
 * global-uk-tariff.csv}. All five must be there; a row whose code is none of the nomenclature is
 * skipped, with its reason.
 */
public final class ReferenceFolder {
  static final String HS_TEXTS = "harmonized-system.csv";
  static final String SEARCH_TERMS = "search_references.json";
  static final String TRADERS = "extra_references.csv";
  static final String VAGUE = "vague_terms.csv";
  static final String TARIFF = "global-uk-tariff.csv";

  private static final List<String> FILES = List.of(HS_TEXTS, SEARCH_TERMS, TRADERS, VAGUE, TARIFF);

  private final Path folder;
  private final List<Reference> known = new ArrayList<>();
  private final List<Reference> official = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private Nomenclature nomenclature = new Nomenclature(Map.of());

  private ReferenceFolder(Path folder) {
    this.folder = folder;
  }

  /** The files that a folder lacks; empty where it is complete. */
  public static List<String> missing(Path folder) {
    return FILES.stream().filter(file -> !Files.isRegularFile(folder.resolve(file))).toList();
  }

  /**
   * Reads a complete folder.
   *
   * @throws UnreadableFileException where a file is not of its layout
   */
  public static References read(Path folder) throws UnreadableFileException {
    return new ReferenceFolder(folder).read();
  }

  private References read() throws UnreadableFileException {
    readNomenclature();
    readTariff();
    readSearchTerms();
    readTraders();
    return new References(nomenclature, known, official, vagueTerms(), skipped);
  }

  private void readNomenclature() throws UnreadableFileException {
    Map<String, String> texts = new TreeMap<>();
    rows(HS_TEXTS, List.of("hscode", "description"), (line, code, text) -> texts.put(code, text));
    nomenclature = new Nomenclature(texts);
    texts.forEach((code, text) -> {
      if (code.length() == 6) {
        official.add(new Reference(text, code, new HsCode(code), Source.HS_TEXT));
      }
    });
  }

  private void readTariff() throws UnreadableFileException {
    rows(
        TARIFF,
        List.of("commodity", "description"),
        (line, code, text) -> add(official, TARIFF, line, text, code, Source.TARIFF_LINE));
  }

  private void readTraders() throws UnreadableFileException {
    rows(
        TRADERS,
        List.of("Commodity Code", "Goods Description"),
        (line, code, text) -> add(known, TRADERS, line, text, code, Source.TRADER));
  }

  /** JSON is YAML, so the reader of rulebooks reads it. */
  private void readSearchTerms() throws UnreadableFileException {
    LoadSettings settings = LoadSettings.builder().setLabel(SEARCH_TERMS).build();
    Object read;
    try {
      read = new Load(settings).loadFromString(Files.readString(folder.resolve(SEARCH_TERMS)));
    } catch (IOException | YamlEngineException broken) {
      throw new UnreadableFileException(SEARCH_TERMS + ": " + broken.getMessage(), broken);
    }
    if (!(read instanceof Map<?, ?> terms)) {
      throw new UnreadableFileException(SEARCH_TERMS + " is no object of terms and their codes");
    }
    int line = 1;
    for (Map.Entry<?, ?> term : terms.entrySet()) {
      line++;
      add(
          known,
          SEARCH_TERMS,
          line,
          String.valueOf(term.getKey()),
          String.valueOf(term.getValue()),
          Source.SEARCH_TERM);
    }
  }

  private void add(
      List<Reference> into, String file, long line, String text, String code, Source source) {
    Optional<HsCode> read = HsCode.read(code);
    if (read.filter(nomenclature::has).isEmpty()) {
      skipped.add(
          file + ":" + line + ": ‘" + code + "’ is no code of the nomenclature (" + text + ")");
      return;
    }
    into.add(new Reference(text, code, read.orElseThrow(), source));
  }

  /** A term per line, in quotes or not: commas are part of it. */
  private List<String> vagueTerms() throws UnreadableFileException {
    try {
      return Files.readAllLines(folder.resolve(VAGUE)).stream()
          .map(ReferenceFolder::unquoted)
          .filter(term -> !term.isBlank())
          .toList();
    } catch (IOException broken) {
      throw new UnreadableFileException(VAGUE + ": " + broken.getMessage(), broken);
    }
  }

  private static String unquoted(String line) {
    boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
    return quoted ? line.substring(1, line.length() - 1).replace("\"\"", "\"") : line;
  }

  private interface Row {
    void take(long line, String code, String text);
  }

  private void rows(String file, List<String> columns, Row each) throws UnreadableFileException {
    try (CsvTable table = CsvTable.open(folder.resolve(file))) {
      int code = column(table, columns.get(0));
      int text = column(table, columns.get(1));
      for (TableRow row = table.next(); row != null; row = table.next()) {
        try {
          row.check();
          each.take(row.line(), row.text(code).strip(), row.text(text).strip());
        } catch (BadFieldException bad) {
          skipped.add(file + ":" + row.line() + ": " + bad.column() + " " + bad.reason());
        }
      }
    } catch (UncheckedIOException broken) {
      throw new UnreadableFileException(file + ": " + broken.getMessage(), broken);
    }
  }

  private static int column(CsvTable table, String name) throws UnreadableFileException {
    int at = table.column(name);
    if (at < 0) {
      throw new UnreadableFileException(table.name() + ":1: a column ‘" + name + "’ is needed");
    }
    return at;
  }
}
