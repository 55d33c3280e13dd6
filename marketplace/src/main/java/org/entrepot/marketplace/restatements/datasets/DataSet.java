package org.entrepot.marketplace.restatements.datasets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.orders.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Past orders that can be restated.
 *
 * @param id stable over restarts, and fit for an address
 * @param orders where they are, as a replay takes them
 * @param files the files that are read, by name
 * @param alwaysStates the facts that every order line states, so that nothing can be assumed of
 *     them
 * @param mayState the facts that some line may state
 * @param uploaded by whom and when; null where nobody uploaded it
 */
public record DataSet(
    String id,
    String name,
    Origin origin,
    Layout layout,
    Path orders,
    List<DataFile> files,
    Set<String> alwaysStates,
    Set<String> mayState,
    @Nullable Uploaded uploaded) {

  public DataSet {
    files = List.copyOf(files);
    alwaysStates = Set.copyOf(alwaysStates);
    mayState = Set.copyOf(mayState);
  }

  /** Where a data set comes from. */
  public enum Origin {
    /** Made by the product itself. */
    DEMO,
    /** A folder of the machine. */
    LISTED,
    /** Sent by an operator. */
    UPLOADED
  }

  /** A file of a data set. */
  public record DataFile(String name, long bytes) {}

  /** Who sent it, and when. */
  public record Uploaded(String by, Instant at) {}

  public long bytes() {
    return files.stream().mapToLong(DataFile::bytes).sum();
  }
}
