package org.entrepot.marketplace.classifying;

import java.nio.file.Path;

/** A way in for the tests of this module's rooms. */
public final class ClassifyingTesting {
  private ClassifyingTesting() {}

  /** Classifies by the references of a folder. */
  public static Classifying by(Path folder) {
    return new Classifying(new ReferenceSettings(folder, null));
  }
}
