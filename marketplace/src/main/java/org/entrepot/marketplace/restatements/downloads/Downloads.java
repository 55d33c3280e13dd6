package org.entrepot.marketplace.restatements.downloads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunFiles;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands out the files of a run that is done. */
@Component
public class Downloads {

  private final RunFiles files;

  Downloads(RunFiles files) {
    this.files = files;
  }

  /** A file that is there. */
  public record Stored(ResultFile file, Path path, long bytes) {}

  /** The files of a run; none while it is not done, or where another server has them. */
  public List<Stored> of(Run run) {
    return Arrays.stream(ResultFile.values()).flatMap(file -> find(run, file).stream()).toList();
  }

  /** One file of a run. */
  public Optional<Stored> find(Run run, ResultFile file) {
    return run.state() == RunState.DONE
        ? files.file(run.id(), file.fileName()).map(path -> stored(file, path))
        : Optional.empty();
  }

  private static Stored stored(ResultFile file, Path path) {
    try {
      return new Stored(file, path, Files.size(path));
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  /** Writes a file to a response as it is read, whatever its size. */
  public void write(Run run, Stored stored, HttpServletResponse response) throws IOException {
    response.setContentType(stored.file().mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name(run, stored.file())).build().toString());
    if (!stored.file().isCsv()) {
      response.setContentLengthLong(stored.bytes());
      Files.copy(stored.path(), response.getOutputStream());
      return;
    }
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    try (BufferedReader in = Files.newBufferedReader(stored.path(), StandardCharsets.UTF_8)) {
      SpreadsheetCsv.copy(in, out);
    }
    out.flush();
  }

  /** Made of what the server itself names: subjects and dates. */
  private static String name(Run run, ResultFile file) {
    String rules =
        run.request().rules().stream()
            .map(rule -> rule.toString().replace('/', '-'))
            .collect(Collectors.joining("_"));
    return (rules.length() > 80 ? rules.substring(0, 80) : rules)
        + "_"
        + run.request().against().toLocalDate()
        + "_"
        + (run.request().several() == null ? run.request().under().toLocalDate() : "variants")
        + "_"
        + file.fileName();
  }
}
