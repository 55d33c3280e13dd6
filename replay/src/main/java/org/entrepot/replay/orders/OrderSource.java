package org.entrepot.replay.orders;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.table.UnreadableFileException;

/** Past orders in some layout. A source can be read once. */
public interface OrderSource {

  /** The files that will be read, in their order. */
  List<Path> files();

  /** The facts that every line states, so that assuming them would change nothing. */
  Set<String> alwaysStates();

  /**
   * The facts that lines may state: looks at the head of every file and reads no row.
   *
   * @throws UnreadableFileException where a file is none of the layout
   */
  Set<String> mayState() throws UnreadableFileException;

  /**
   * Reads all rows; lines may come in any order.
   *
   * @throws UnreadableFileException where a file is missing, cut off, damaged or without a column
   *     that the layout needs
   */
  void read(OrderSink sink) throws UnreadableFileException;
}
