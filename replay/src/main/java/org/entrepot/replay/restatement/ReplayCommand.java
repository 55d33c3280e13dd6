package org.entrepot.replay.restatement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entrepot.rulebook.edition.SubjectId;

/**
 * The command that repeats a restatement, as it is typed where the orders and drafts lie: files are
 * told by their names, as paths are of one machine.
 *
 * @param variants that were tried, at least one
 */
public record ReplayCommand(ReplayRequest request, List<Variant> variants) {

  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  public ReplayCommand {
    variants = List.copyOf(variants);
  }

  /** In lines, of which all but the last end in a backslash. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("entrepot replay");
    Path orders = request.orders().getFileName();
    lines.add(
        option("--orders", String.valueOf(orders == null ? request.orders() : orders))
            + " "
            + option("--layout", request.layout().word()));
    lines.add(
        option(
            "--rules",
            String.join(",", request.rules().stream().map(SubjectId::toString).toList())));
    lines.add(option("--against", wallClock(request.against())) + tried());
    request.assumptions().texts().forEach(one -> lines.add(option("--assume", one)));
    ZoneId zone = request.zone();
    if (zone != null) {
      lines.add(option("--zone", zone.getId()));
    }
    Instant knownAt = request.knownAt();
    if (knownAt != null) {
      lines.add(option("--known-at", knownAt.toString()));
    }
    if (request.shift()) {
      lines.add("--shift");
    }
    Output out = request.out();
    lines.add("--out restated" + (out == null || out.withLines() ? "" : " --without-lines"));
    return String.join(" \\\n  ", lines);
  }

  private String tried() {
    List<Varied> varied = variants.stream().map(Variant::varied).filter(Objects::nonNull).toList();
    if (!varied.isEmpty()) {
      return " "
          + option("--under", wallClock(variants.getFirst().under()))
          + " \\\n  "
          + option("--vary", sweep(varied));
    }
    List<String> dates =
        variants.stream()
            .filter(one -> one.drafts().isEmpty())
            .map(one -> wallClock(one.under()))
            .toList();
    List<String> drafts =
        variants.stream().filter(one -> !one.drafts().isEmpty()).map(Variant::label).toList();
    return (dates.isEmpty() ? "" : " " + option("--under", String.join(",", dates)))
        + (drafts.isEmpty() ? "" : " " + option("--draft", String.join(",", drafts)));
  }

  /** The last value is named; of two it is the step that leads to it. */
  private static String sweep(List<Varied> varied) {
    BigDecimal first = varied.getFirst().value();
    BigDecimal step = varied.size() == 1 ? BigDecimal.ONE : varied.get(1).value().subtract(first);
    return varied.getFirst().path()
        + "="
        + first.toPlainString()
        + ".."
        + varied.getLast().value().toPlainString()
        + ":"
        + step.toPlainString();
  }

  private static String wallClock(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toString();
  }

  /** A word as a shell reads it. */
  private static String option(String name, String word) {
    return name
        + " "
        + (PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
  }
}
