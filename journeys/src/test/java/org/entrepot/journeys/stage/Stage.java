package org.entrepot.journeys.stage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Brings on the marketplace (once) and a browser (for each test that asks for one). */
final class Stage implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(Stage.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == RunningMarketplace.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class ? browser(test) : marketplace(test);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Browser browser = test.getStore(NAMESPACE).get(Browser.class, Browser.class);
    if (browser == null) {
      return;
    }
    String name =
        test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
    browser.screenshot(name);
    if (test.getExecutionException().isEmpty()) {
      Assertions.assertThat(browser.problems()).as("complaints in the console").isEmpty();
    }
  }

  private static Browser browser(ExtensionContext test) {
    assumeTrue(Browser.isInstalled(), "needs Chromium: apt-get install chromium chromium-driver");
    return test.getStore(NAMESPACE)
        .computeIfAbsent(Browser.class, type -> new Browser(marketplace(test)), Browser.class);
  }

  private static RunningMarketplace marketplace(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            RunningMarketplace.class,
            // Journeys ask for pages faster than people do.
            type ->
                RunningMarketplace.start(
                    newDataFolder(), Map.of("ENTREPOT_RATE_LIMIT_BURST", "1000000")),
            RunningMarketplace.class);
  }

  private static Path newDataFolder() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      return Files.createTempDirectory(parent, "journeys-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
