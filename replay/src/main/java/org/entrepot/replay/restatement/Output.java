package org.entrepot.replay.restatement;

import java.nio.file.Path;

/**
 * Where the files of a restatement go.
 *
 * @param folder made where it is missing
 * @param withLines whether the result of every order line is written, too, which takes most of the
 *     time and of the room
 */
public record Output(Path folder, boolean withLines) {

  /** All files. */
  public static Output whole(Path folder) {
    return new Output(folder, true);
  }
}
