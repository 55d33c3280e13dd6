package org.entrepot.classification.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How much each clue counts, and how a probability becomes a confidence that keeps its word: of the
 * answers given with a confidence of 0.7, seven in ten should be right. Both were fitted on
 * descriptions that the index did not hold ({@code measuring}, {@code benchmarks/classification}).
 */
public record Weights(Map<Clue, Double> clues, Calibration ofCode, Calibration ofHeading) {
  private static final String FILE = "weights.csv";

  /** No answer is certain: even known descriptions contradict each other. */
  private static final double MOST = 0.99;

  public Weights {
    clues = Map.copyOf(clues);
  }

  /** A straight line on log odds, after Platt. */
  public record Calibration(double slope, double offset) {
    double confidence(double probability) {
      double bounded = Math.clamp(probability, 1e-6, 1 - 1e-6);
      double odds = slope * Math.log(bounded / (1 - bounded)) + offset;
      return Math.min(MOST, 1 / (1 + Math.exp(-odds)));
    }
  }

  /** Those that come with the program. */
  public static Weights fitted() {
    try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<String, Double> values = new HashMap<>();
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> values.put(cells[0], Double.valueOf(cells[1])));
      return of(values);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Weights of(Map<String, Double> values) {
    Map<Clue, Double> clues = new EnumMap<>(Clue.class);
    for (Clue clue : Clue.values()) {
      clues.put(clue, value(values, name(clue)));
    }
    return new Weights(clues, calibration(values, "code"), calibration(values, "heading"));
  }

  private static Calibration calibration(Map<String, Double> values, String level) {
    return new Calibration(
        value(values, level + "-confidence-slope"), value(values, level + "-confidence-offset"));
  }

  private static double value(Map<String, Double> values, String name) {
    return Objects.requireNonNull(values.get(name), () -> FILE + " lacks " + name);
  }

  private static String name(Clue clue) {
    return clue.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the file states them. */
  public String text() {
    StringBuilder text = new StringBuilder("name,value\n");
    for (Clue clue : Clue.values()) {
      line(text, name(clue), clues.getOrDefault(clue, 0.0));
    }
    calibration(text, "code", ofCode);
    calibration(text, "heading", ofHeading);
    return text.toString();
  }

  private static void calibration(StringBuilder text, String level, Calibration calibration) {
    line(text, level + "-confidence-slope", calibration.slope());
    line(text, level + "-confidence-offset", calibration.offset());
  }

  private static void line(StringBuilder text, String name, double value) {
    text.append(String.format(Locale.ROOT, "%s,%.4f\n", name, value));
  }
}
