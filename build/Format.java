import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java file of the tree with google-java-format, or with {@code --check} only lists
 * the files that differ and fails. Run from the project's root, with the formatter on the class
 * path.
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean check = List.of(args).contains("--check");
    Path list = Files.createTempFile("java-files", ".txt");
    Files.write(list, javaFiles());
    String[] options =
        check
            ? new String[] {"--dry-run", "--set-exit-if-changed", "@" + list}
            : new String[] {"--replace", "@" + list};
    int exit = run(options);
    Files.delete(list);
    if (check && exit != 0) {
      System.err.println("The files above are not formatted: run ./entrepot format");
    }
    System.exit(exit);
  }

  private static List<String> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(
              file -> Stream.of("target", ".entrepot", ".git").noneMatch(part -> has(file, part)))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static boolean has(Path file, String part) {
    for (Path name : file) {
      if (name.toString().equals(part)) {
        return true;
      }
    }
    return false;
  }

  private static int run(String[] options) throws Exception {
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    Class<?> main = Class.forName("com.google.googlejavaformat.java.Main");
    Object formatter =
        main.getConstructor(PrintWriter.class, PrintWriter.class, java.io.InputStream.class)
            .newInstance(out, err, System.in);
    return (int) main.getMethod("format", String[].class).invoke(formatter, (Object) options);
  }
}
