package org.entrepot.cli.replay;

import java.util.ArrayList;
import java.util.Arrays;
import org.entrepot.replay.orders.Layout;

/** The layouts by the word that the command line uses, for help and completion. */
final class Layouts extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  Layouts() {
    super(Arrays.stream(Layout.values()).map(Layout::word).toList());
  }
}
