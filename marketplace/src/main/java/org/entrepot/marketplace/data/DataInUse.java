package org.entrepot.marketplace.data;

import java.io.IOException;
import java.nio.file.Path;

/** The data directory is claimed by another process. */
public final class DataInUse extends IOException {
  private static final long serialVersionUID = 1L;

  DataInUse(Path folder, String holder) {
    super("The data in " + folder + " is in use by " + holder);
  }
}
