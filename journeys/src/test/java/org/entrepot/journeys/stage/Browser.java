package org.entrepot.journeys.stage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium with an empty profile, looking at the running marketplace. */
public final class Browser implements AutoCloseable {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // Held, or the level set on it is lost: that no devtools are found for this version is no matter.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final RunningMarketplace marketplace;
  private boolean mayHaveProblems;

  Browser(RunningMarketplace marketplace) {
    this.marketplace = marketplace;
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .usingAnyFreePort()
            .build();
    this.driver = new ChromeDriver(service, options());
    resize(1280, 900);
  }

  /** Whether this machine has what a browser journey needs. */
  static boolean isInstalled() {
    return chromium().isPresent() && program("chromedriver").isPresent();
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox", // Chromium refuses to run as root with it
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-device-scale-factor=1",
        "--lang=en");
    return options;
  }

  private static Optional<File> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> program(name).stream())
        .findFirst();
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  /** The driver itself, for what this class has no word for. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens a page of the marketplace, or a whole address. */
  public void open(String path) {
    driver.get(path.startsWith("/") ? marketplace.url() + path : path);
  }

  /** The path of the page that is open, with its query. */
  public String path() {
    return driver.getCurrentUrl().replaceFirst("^http://[^/]+", "");
  }

  /** Signs in as the operator, by the form. */
  public void signInAsOperator() {
    open("/sign-in");
    find("[name=username]").sendKeys("operator");
    find("[name=password]").sendKeys(marketplace.operatorPassword());
    find("main form button").click();
    waitFor("page after the sign-in", () -> !path().startsWith("/sign-in"));
  }

  /** The first element that a CSS selector finds, waited for. */
  public WebElement find(String selector) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage("no element " + selector + " on " + driver.getCurrentUrl())
        .until(page -> page.findElement(By.cssSelector(selector)));
  }

  /** What a person reads in an element; one that is replaced meanwhile is looked for again. */
  public String textOf(String selector) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage("no element " + selector + " on " + driver.getCurrentUrl())
        .ignoring(StaleElementReferenceException.class)
        .until(stale(page -> page.findElement(By.cssSelector(selector)).getText()));
  }

  /** The driver says in several ways that an element was replaced; this makes them one. */
  private static <T> Function<WebDriver, T> stale(Function<WebDriver, T> asked) {
    return page -> {
      try {
        return asked.apply(page);
      } catch (WebDriverException thrown) {
        String said = String.valueOf(thrown.getMessage());
        throw said.contains("does not belong to the document")
            ? new StaleElementReferenceException(said, thrown)
            : thrown;
      }
    };
  }

  /** What a person reads in each of the elements, all at one moment: none is replaced meanwhile. */
  public List<String> textsOf(String selector) {
    Object texts =
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())",
            selector);
    return ((List<?>) Objects.requireNonNull(texts)).stream().map(String::valueOf).toList();
  }

  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** All text that a person sees. */
  public String text() {
    return textOf("body");
  }

  /** Waits until something is so; a part that is replaced meanwhile is looked for again. */
  public void waitFor(String what, BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> what + " did not come; the page says:\n" + text())
        .ignoring(StaleElementReferenceException.class)
        .until(stale(page -> condition.getAsBoolean()));
  }

  public void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** From now on what this page asks of the server is held back, until it is let go. */
  public void holdRequests() {
    driver.executeScript(
        """
        const send = XMLHttpRequest.prototype.send;
        window.heldRequests = [];
        XMLHttpRequest.prototype.send = function (...body) {
          window.heldRequests.push(() => send.apply(this, body));
        };
        window.letRequestsGo = () => {
          XMLHttpRequest.prototype.send = send;
          window.heldRequests.forEach((request) => request());
        };
        """);
  }

  /** How many requests are held back. */
  public long heldRequests() {
    return (Long) Objects.requireNonNull(driver.executeScript("return heldRequests.length"));
  }

  /** Sends all that was held back. */
  public void letRequestsGo() {
    driver.executeScript("letRequestsGo()");
  }

  /** Shows pages as a phone of that width does. */
  public void narrow(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", true));
  }

  /** By how many pixels the page is wider than its window. */
  public long overflow() {
    Object pixels =
        driver.executeScript(
            "return Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    return Math.round(Double.parseDouble(String.valueOf(pixels)));
  }

  /** Keeps a picture of the window in {@code target/screens/NAME.png}. */
  public void screenshot(String name) {
    try {
      Files.createDirectories(SCREENS);
      Files.write(SCREENS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This journey visits a page that fails on purpose: its console errors are no fault. */
  public void expectProblems() {
    mayHaveProblems = true;
  }

  /** What the console complains about: scripts that fail, files missing, policies violated. */
  List<String> problems() {
    return mayHaveProblems
        ? List.of()
        : driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
