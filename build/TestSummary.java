import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads the reports of every module's tests; names each that failed or was skipped, with its
 * reason; ends with the line {@code N passed, N failed, N skipped}. Arguments: the project's root,
 * and the exit code of the build, which counts as one failure more where it is not 0.
 */
class TestSummary {
  private final List<String> failed = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private int passed;

  public static void main(String[] args) throws Exception {
    TestSummary summary = new TestSummary();
    for (Path report : reports(Path.of(args[0]))) {
      summary.read(report);
    }
    if (!args[1].equals("0")) {
      summary.failed.add("the build (exit code " + args[1] + ")");
    } else if (summary.passed == 0) {
      summary.failed.add("no test was run");
    }
    summary.print();
    System.exit(summary.failed.isEmpty() ? 0 : 1);
  }

  private static List<Path> reports(Path root) throws IOException {
    List<Path> reports = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.sorted().toList()) {
        Path folder = module.resolve("target/surefire-reports");
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.list(folder)) {
            files.filter(TestSummary::isReport).sorted().forEach(reports::add);
          }
        }
      }
    }
    return reports;
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  private void read(Path report) throws Exception {
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    var cases = document.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      count((Element) cases.item(i));
    }
  }

  private void count(Element test) {
    String method = test.getAttribute("name");
    String name = test.getAttribute("classname") + (method.isEmpty() ? "" : " › " + method);
    if (has(test, "failure") || has(test, "error")) {
      failed.add(name);
    } else if (has(test, "skipped")) {
      skipped.add(name + ": " + reason(test));
    } else {
      passed++;
    }
  }

  private static boolean has(Element test, String outcome) {
    return test.getElementsByTagName(outcome).getLength() > 0;
  }

  /** An attribute where the test is disabled; the first line of a stack trace where it asked. */
  private static String reason(Element test) {
    Element skipped = (Element) test.getElementsByTagName("skipped").item(0);
    String told = skipped.getAttribute("message") + skipped.getTextContent();
    return told.lines()
        .findFirst()
        .map(line -> line.replaceFirst("^[\\w.]+Exception: (Assumption failed: )?", ""))
        .filter(line -> !line.isBlank())
        .orElse("no reason given");
  }

  private void print() {
    list("Skipped:", skipped);
    list("Failed:", failed);
    System.out.printf(
        "%n%d passed, %d failed, %d skipped%n", passed, failed.size(), skipped.size());
  }

  private static void list(String heading, List<String> tests) {
    if (!tests.isEmpty()) {
      System.out.println("\n" + heading);
      tests.forEach(test -> System.out.println("  " + test));
    }
  }
}
