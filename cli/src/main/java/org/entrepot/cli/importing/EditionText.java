package org.entrepot.cli.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.cli.asking.Moments;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.reading.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the text of a rulebook file, and where it goes: behind the editions that the file
 * has, of which nothing is touched.
 *
 * @param table the rows of its tariff
 */
record EditionText(
    LocalDateTime from,
    LocalDate recorded,
    int revision,
    String confidence,
    SourceOptions source,
    @Nullable String note,
    String table) {

  /** A new file with this edition alone. */
  String file(String title, String zone) {
    return "# yaml-language-server: $schema=../../schema/tariff.schema.json\n"
        + "format: 1\nfamily: tariff\ntitle: "
        + quoted(title)
        + "\nzone: "
        + zone
        + "\neditions:\n"
        + text("  ");
  }

  /** The text of a file with this edition behind its own. */
  String within(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int end = lines.size();
    String indent = "  ";
    Faults faults = new Faults("");
    if (YamlText.read(text, faults) instanceof Written.Mapping(var entries, var _)
        && entries.get("editions") instanceof Written.Entry(var key, Written.Sequence items)) {
      indent = " ".repeat(Math.max(0, items.items().getFirst().place().column() - 3));
      end =
          entries.values().stream()
                  .mapToInt(entry -> entry.key().line())
                  .filter(line -> line > key.line())
                  .min()
                  .orElse(lines.size() + 1)
              - 1;
    }
    while (end > 0 && lines.get(end - 1).isBlank()) {
      lines.remove(--end);
    }
    lines.addAll(end, text(indent).lines().toList());
    return String.join("\n", lines) + "\n";
  }

  private String text(String indent) {
    StringBuilder text = new StringBuilder();
    text.append("- from: ").append(Moments.wallClock(from)).append('\n');
    text.append("  recorded: ").append(recorded).append('\n');
    if (revision > 1) {
      text.append("  revision: ").append(revision).append('\n');
    }
    text.append("  confidence: ").append(confidence).append('\n');
    text.append("  source:\n    title: ").append(quoted(source.title())).append('\n');
    text.append("    publisher: ").append(quoted(source.publisher())).append('\n');
    if (source.day() != null) {
      text.append("    date: ").append(source.day()).append('\n');
    }
    if (source.url() != null) {
      text.append("    url: ").append(quoted(source.url())).append('\n');
    }
    if (note != null) {
      text.append("  note: ").append(quoted(note)).append('\n');
    }
    text.append("  values:\n    table: |\n");
    table.lines().forEach(row -> text.append("      ").append(row).append('\n'));
    StringBuilder indented = new StringBuilder();
    text.toString().lines().forEach(line -> indented.append(indent).append(line).append('\n'));
    return indented.toString();
  }

  /** JSON's quoted text is YAML's too. */
  private static String quoted(String text) {
    return new Json.Text(text).print();
  }
}
