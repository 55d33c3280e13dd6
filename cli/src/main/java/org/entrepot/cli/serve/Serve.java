package org.entrepot.cli.serve;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.ProjectRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code entrepot serve}: starts the marketplace and runs it until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Starts the marketplace with its database and prints where to look.",
      "Stops cleanly on Ctrl-C; the data survives."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot serve",
      "  entrepot serve --port 9000 --data /var/lib/entrepot",
      "  ENTREPOT_DATABASE_USER=shop ENTREPOT_DATABASE_PASSWORD=… \\",
      "    entrepot serve --database-url jdbc:postgresql://db.example/shop"
    })
public final class Serve implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where all data is kept (default: .entrepot in the project).")
  private @Nullable Path data;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = {
        "A PostgreSQL 18 of your own, as jdbc:postgresql://HOST:PORT/NAME;",
        "its user and password come from ENTREPOT_DATABASE_USER and ENTREPOT_DATABASE_PASSWORD.",
        "Without it an embedded PostgreSQL keeps its files in the data directory."
      })
  private @Nullable String databaseUrl;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  Serve() {}

  @Override
  public Integer call() {
    ServeOptions options = options();
    Optional<Server> server = ServiceLoader.load(Server.class).findFirst();
    if (server.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "The marketplace is not on the class path, so there is nothing to serve:"
                  + " start it with the project's launcher, ./entrepot serve");
      return Exit.REFUSED;
    }
    return server.get().serve(options);
  }

  private ServeOptions options() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be between 0 and " + HIGHEST_PORT + ", not " + port);
    }
    if (databaseUrl != null && !databaseUrl.startsWith("jdbc:postgresql:")) {
      throw new ParameterException(
          spec.commandLine(),
          "--database-url must start with jdbc:postgresql:, for example"
              + " jdbc:postgresql://localhost:5432/entrepot");
    }
    Path directory = data == null ? ProjectRoot.path().resolve(".entrepot") : data;
    return new ServeOptions(
        host, port, directory.toAbsolutePath().normalize(), Optional.ofNullable(databaseUrl));
  }
}
