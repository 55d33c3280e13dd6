package org.entrepot.cli;

import java.nio.file.Path;

/**
 * Where the project's own files are ({@code rulebooks/}, {@code storefronts.yaml}), wherever the
 * command was called from, and how it was called. The launcher tells; without it, it is the working
 * directory.
 */
public final class ProjectRoot {
  private static final String PROPERTY = "entrepot.root";

  private static final String LAUNCHER = "entrepot.launcher";

  private ProjectRoot() {}

  /** What is typed to call the program, from where it was called. */
  public static String launcher() {
    return System.getProperty(LAUNCHER, "./entrepot");
  }

  public static Path path() {
    return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
  }
}
