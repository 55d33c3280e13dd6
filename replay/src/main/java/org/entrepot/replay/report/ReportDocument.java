package org.entrepot.replay.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entrepot.replay.restatement.Restatement;

/**
 * A report as a file that needs no other file and no network, and what of it stands within another
 * page: its sections, without scripts and styles, under the class {@code report}.
 */
public final class ReportDocument {

  private static final String BEGINS = "<main class=\"report\">\n";
  private static final String ENDS = "</main>\n</body>\n</html>\n";

  private ReportDocument() {}

  static String of(String title, Html sections) throws IOException {
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", title);
    html.raw("<style>\n" + style("page.css") + style("style/report.css") + "</style>\n");
    html.raw("</head>\n<body>\n<header>\n").element("h1", title);
    html.raw("<p class=\"caution\">").text(Restatement.caution()).raw("</p>\n</header>\n");
    html.raw(BEGINS).raw(sections.contents()).raw(sections.toString());
    return html.raw(ENDS).toString();
  }

  /**
   * The sections of a report, to stand in a page that has a heading of its own; empty where the
   * document is no whole report, or one of an earlier version.
   */
  public static Optional<String> sections(String document) {
    int begin = document.indexOf(BEGINS);
    return begin < 0 || !document.endsWith(ENDS)
        ? Optional.empty()
        : Optional.of(
            document.substring(begin + BEGINS.length(), document.length() - ENDS.length()));
  }

  private static String style(String file) throws IOException {
    try (InputStream in = ReportDocument.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
