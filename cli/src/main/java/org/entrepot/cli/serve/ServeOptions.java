package org.entrepot.cli.serve;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param data the directory that holds everything that must survive a restart
 * @param databaseUrl a JDBC address of a PostgreSQL that is run elsewhere; without it an embedded
 *     one keeps its files in {@code data}
 */
public record ServeOptions(String host, int port, Path data, Optional<String> databaseUrl) {}
