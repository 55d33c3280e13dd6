package org.entrepot.classification.vagueness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the axes that come with the program. */
final class Axes {
  private static final String FILE = "axes.yaml";

  private Axes() {}

  static List<Axis> read() {
    try (InputStream file = Objects.requireNonNull(Axes.class.getResourceAsStream(FILE), FILE)) {
      Object read =
          new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(file);
      List<Axis> axes = new ArrayList<>();
      for (Object one : (List<?>) read) {
        axes.add(axis((Map<?, ?>) one));
      }
      return axes;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Axis axis(Map<?, ?> written) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(written.get("options")))
        .forEach((option, words) ->
            options.put(
                String.valueOf(option), ((List<?>) words).stream().map(String::valueOf).toList()));
    return new Axis(
        String.valueOf(written.get("axis")), String.valueOf(written.get("question")), options);
  }
}
