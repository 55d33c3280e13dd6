package org.entrepot.marketplace.database;

/**
 * The database cannot be started, reached or migrated; the message tells the operator what to do.
 */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseFailure(String message) {
    super(message);
  }

  public DatabaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
