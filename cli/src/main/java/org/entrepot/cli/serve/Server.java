package org.entrepot.cli.serve;

/**
 * The running marketplace, found with {@link java.util.ServiceLoader}: the command line must not
 * import the application, which stands a floor above it.
 */
public interface Server {
  /**
   * Serves until it is told to stop.
   *
   * @return the exit code of the process
   */
  int serve(ServeOptions options);
}
