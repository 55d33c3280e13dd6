package org.entrepot.benchmarks.restatement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.Output;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, as the file beside this class says.
 *
 * @param seed of the orders, which nobody placed
 * @param sweep ten values of one figure, tried in one pass
 */
record Job(
    Rulebook rulebook,
    long seed,
    List<SubjectId> rules,
    LocalDateTime against,
    LocalDateTime under,
    Assumptions assumptions,
    Sweep sweep) {

  private static final String FILE = "job.properties";

  /** The job, by the rulebooks of a project's folder. */
  static Job read(Path root) {
    Properties properties = new Properties();
    try (InputStream in = Objects.requireNonNull(Job.class.getResourceAsStream(FILE), FILE)) {
      properties.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Job(
        rulebook(root),
        Long.parseLong(text(properties, "seed")),
        texts(properties, "rules").map(SubjectId::of).toList(),
        LocalDate.parse(text(properties, "against")).atStartOfDay(),
        LocalDate.parse(text(properties, "under")).atStartOfDay(),
        Assumptions.read(texts(properties, "assume").toList()),
        Sweep.read(text(properties, "vary")));
  }

  private static String text(Properties properties, String key) {
    return Objects.requireNonNull(properties.getProperty(key), key);
  }

  private static Stream<String> texts(Properties properties, String key) {
    return Stream.of(text(properties, key).split(",", -1)).map(String::strip);
  }

  private static Rulebook rulebook(Path root) {
    return switch (new RulebookReader(Families.ALL).read(root.resolve("rulebooks"))) {
      case Reading.Read read -> read.rulebook();
      case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }

  Subject<?> subject(SubjectId id) {
    return rulebook.subject(id).orElseThrow();
  }

  ReplayRequest request(Path orders) {
    return request(orders, null);
  }

  /** The same with its files, or without any. */
  ReplayRequest request(Path orders, @Nullable Output out) {
    return new ReplayRequest(
        orders, Layout.NATIVE, null, rules, under, against, null, false, assumptions, out);
  }

  /** The variants of one pass over many editions. */
  List<Variant> variants() {
    VariantReader reader = new VariantReader(rulebook, rules);
    reader.sweep(sweep, under);
    if (!reader.faults().isEmpty()) {
      throw new IllegalStateException(String.join("; ", reader.faults()));
    }
    return reader.variants();
  }
}
