package org.entrepot.marketplace.serving;

import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.cli.serve.ServeOptions;
import org.entrepot.marketplace.Marketplace;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.database.DatabaseAccess;
import org.entrepot.marketplace.rules.FaultyRulebook;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The Spring application, given its database and its data directory. */
final class WebApplication {
  static final String LOGS = "logs";

  private WebApplication() {}

  static ConfigurableApplicationContext start(
      ServeOptions options, DataDirectory data, DatabaseAccess database) {
    SpringApplication application = new SpringApplication(Marketplace.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(DataDirectory.class, () -> data, bean -> bean.setDestroyMethodName(""));
      beans.registerBean(JdbcConnectionDetails.class, () -> new Connection(database));
    });
    try {
      return application.run(
          "--server.address=" + options.host(),
          "--server.port=" + options.port(),
          "--logging.file.name=" + data.resolve(LOGS).resolve("entrepot.log"));
    } catch (RuntimeException e) {
      throw plainReasonOf(e).orElse(e);
    }
  }

  /** What is no fault of the application: an address that is taken, rulebook files with faults. */
  private static Optional<RuntimeException> plainReasonOf(RuntimeException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(cause -> cause instanceof WebServerException || cause instanceof FaultyRulebook)
        .map(RuntimeException.class::cast)
        .findFirst();
  }

  /** The address for a person's browser; a wildcard address is reached by the loopback one. */
  static String url(ServeOptions options, ConfigurableApplicationContext context) {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("The web server has not started");
    }
    String host =
        switch (options.host()) {
          case "0.0.0.0", "::" -> "127.0.0.1";
          default -> options.host();
        };
    return "http://" + host + ":" + server.getPort();
  }

  private record Connection(DatabaseAccess database) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return database.user();
    }

    @Override
    public String getPassword() {
      return database.password();
    }

    @Override
    public String getJdbcUrl() {
      return database.url();
    }
  }
}
