package org.entrepot.cli.rulebook;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.json.Json;

/** Content laid out as its file lays it out; what is short stands on one line. */
final class ContentText {
  private static final int SHORT = 76;

  /** What YAML reads as it stands, wherever it stands; all else is quoted. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} %./+_’()-]*[\\p{L}\\p{N}%)])?");

  private final Screen screen;
  private final UnaryOperator<String> written;

  private ContentText(Screen screen, UnaryOperator<String> written) {
    this.screen = screen;
    this.written = written;
  }

  /** To be read: texts stand as they are. */
  static void print(Content content, Screen screen) {
    new ContentText(screen, UnaryOperator.identity()).print(content, "  ", "  ");
  }

  /** As a file: texts are quoted where they would be read as something else. */
  static void write(Content content, Screen screen) {
    new ContentText(screen, ContentText::quoted).print(content, "", "");
  }

  /** JSON's quoted text is YAML's too. */
  private static String quoted(String text) {
    return text.isEmpty() || PLAIN.matcher(text).matches() ? text : new Json.Text(text).print();
  }

  private void print(Content content, String lead, String indent) {
    String brief = brief(content);
    boolean nested = content instanceof Content.Fields && indent.length() <= 2;
    if (brief.length() + lead.length() <= SHORT && !nested) {
      screen.line(lead + brief);
      return;
    }
    String next = lead;
    switch (content) {
      case Content.Text(var text) -> screen.line(lead + written.apply(text));
      case Content.Items(List<Content> items) -> {
        for (Content item : items) {
          print(item, next + "- ", indent + "  ");
          next = indent;
        }
      }
      case Content.Fields(var fields) -> {
        for (var field : fields.entrySet()) {
          print(field.getKey(), field.getValue(), next, indent);
          next = indent;
        }
      }
    }
  }

  private void print(String name, Content value, String lead, String indent) {
    String key = lead + written.apply(name) + ":";
    String onOneLine = key + " " + brief(value);
    if (value instanceof Content.Text || onOneLine.length() <= SHORT) {
      screen.line(onOneLine);
      return;
    }
    screen.line(key);
    print(value, indent + "  ", indent + "  ");
  }

  private String brief(Content content) {
    return switch (content) {
      case Content.Text(var text) -> written.apply(text);
      case Content.Items(var items) ->
          "[" + String.join(", ", items.stream().map(this::brief).toList()) + "]";
      case Content.Fields(var fields) ->
          "{"
              + String.join(
                  ", ",
                  fields.entrySet().stream()
                      .map(field -> written.apply(field.getKey()) + ": " + brief(field.getValue()))
                      .toList())
              + "}";
    };
  }
}
