package org.entrepot.cli;

import java.nio.file.Path;

/**
 * Where the project's own files are ({@code rulebooks/}, {@code storefronts.yaml}), wherever the
 * command was called from. The launcher tells; without it, it is the working directory.
 */
public final class ProjectRoot {
  private static final String PROPERTY = "entrepot.root";

  private ProjectRoot() {}

  public static Path path() {
    return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
  }
}
