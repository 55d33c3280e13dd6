package org.entrepot.marketplace.database;

/**
 * How to reach a PostgreSQL.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://HOST:PORT/NAME}
 */
public record DatabaseAccess(String url, String user, String password) {
  @Override
  public String toString() {
    return "DatabaseAccess[" + url + " as " + user + "]";
  }
}
