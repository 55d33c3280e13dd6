package org.entrepot.marketplace.restatements.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.replay.nativeorders.NativeSource;
import org.entrepot.replay.olist.OlistSource;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.orders.OrderSource;
import org.entrepot.replay.table.UnreadableFileException;

/** Tells by its files which layout a folder of past orders has. */
final class LayoutCheck {

  /**
   * What a folder turned out to hold.
   *
   * @param orders the folder or the file, as a replay takes it
   */
  record Recognised(
      Layout layout,
      Path orders,
      List<DataSet.DataFile> files,
      Set<String> alwaysStates,
      Set<String> mayState) {}

  /** The names that a missing table might have had: too long for a sentence beside others. */
  private static final Pattern LOOKED_FOR = Pattern.compile(": looked for .*$");

  private LayoutCheck() {}

  /** The layout of a folder; empty where it has none, each reason then added to {@code reasons}. */
  static Optional<Recognised> of(Path folder, List<String> reasons) throws IOException {
    for (Layout layout : Layout.values()) {
      try {
        OrderSource source = source(layout, folder);
        Set<String> mayState = source.mayState();
        List<DataSet.DataFile> files = new ArrayList<>();
        for (Path file : source.files()) {
          files.add(new DataSet.DataFile(file.getFileName().toString(), Files.size(file)));
        }
        return Optional.of(new Recognised(layout, folder, files, source.alwaysStates(), mayState));
      } catch (UnreadableFileException notThis) {
        inside(folder, String.valueOf(notThis.getMessage()))
            .lines()
            .map(line ->
                "As " + layout.word() + " orders: " + LOOKED_FOR.matcher(line).replaceAll(""))
            .forEach(reasons::add);
      }
    }
    return Optional.empty();
  }

  private static OrderSource source(Layout layout, Path folder) throws UnreadableFileException {
    return switch (layout) {
      case OLIST -> OlistSource.in(folder);
      case NATIVE -> NativeSource.in(folder, null);
    };
  }

  /** A sentence without the place of the folder on this machine. */
  private static String inside(Path folder, String sentence) {
    return sentence.replace(folder + "/", "").replace(folder.toString(), "the data set");
  }

  /** The folders in a folder, by name. */
  static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
