package org.entrepot.replay.report;

/**
 * The frame of every chart: what it shows, its greatest value, what stands at either end. All of it
 * is one image to a screen reader, which is led to the table below.
 */
final class Chart {

  static final int WIDTH = 720;
  static final int HEIGHT = 160;

  private Chart() {}

  static void begin(String title, Html html) {
    html.raw("<figure class=\"drawing\" role=\"img\" aria-label=\"")
        .text(title + ". The table below has the figures.")
        .raw("\">\n")
        .element("figcaption", title);
  }

  /** A drawing that takes the width and height that it is given; it holds no text. */
  static void drawing(int width, int height, Html html) {
    html.raw("<svg viewBox=\"0 0 " + width + " " + height + "\" preserveAspectRatio=\"none\">\n");
  }

  /** What stands at the left and right end. */
  static void ends(String left, String right, Html html) {
    html.raw("<p class=\"ends\">");
    html.raw("<span>").text(left).raw("</span><span>").text(right).raw("</span></p>\n");
  }

  static void end(Html html) {
    html.end("figure");
  }
}
