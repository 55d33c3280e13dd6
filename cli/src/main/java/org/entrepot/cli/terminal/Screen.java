package org.entrepot.cli.terminal;

import java.io.PrintWriter;

/** Where a command prints for people: lines in ink, wrapped to the width of what reads them. */
public final class Screen {
  private static final int READABLE = 100;

  private final PrintWriter out;
  private final Terminal terminal;

  public Screen(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  public Terminal terminal() {
    return terminal;
  }

  /** The text in that ink, where the terminal has colours. */
  public String ink(Ink ink, String text) {
    return terminal.colour() ? ink.on(text) : text;
  }

  public Screen line(String text) {
    out.println(text.stripTrailing());
    return this;
  }

  public Screen line(Ink ink, String text) {
    return line(ink(ink, text));
  }

  /** Puts the text in place of the line that the cursor stands in; only on a terminal. */
  public Screen redraw(String text) {
    out.print("\r\u001b[2K" + Display.cut(text, terminal.columns() - 1));
    return this;
  }

  public Screen blank() {
    out.println();
    return this;
  }

  public Screen heading(String text) {
    return line(Ink.STRONG, text);
  }

  /** A paragraph, wrapped; its lines begin with {@code indent}, the first with {@code first}. */
  public Screen paragraph(Ink ink, String first, String indent, String text) {
    int columns = Math.min(READABLE, terminal.columns()) - Display.width(indent);
    String lead = first;
    for (String line : Display.wrap(text, Math.max(20, columns))) {
      line(lead + ink(ink, line));
      lead = indent;
    }
    return this;
  }

  public Screen paragraph(String text) {
    return paragraph(Ink.PLAIN, "", "", text);
  }

  /** A note below a heading, set in by two. */
  public Screen note(String text) {
    return paragraph(Ink.FAINT, "  ", "  ", text);
  }

  /** An item of a list. */
  public Screen item(Ink ink, String text) {
    return paragraph(ink, "  - ", "    ", text);
  }

  public void flush() {
    out.flush();
  }
}
