package org.entrepot.cli.rulebook;

import java.util.List;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.rulebook.edition.Content;

/** Content laid out as its file lays it out; what is short stands on one line. */
final class ContentText {
  private static final int SHORT = 76;

  private ContentText() {}

  static void print(Content content, Screen screen) {
    print(content, "  ", "  ", screen);
  }

  private static void print(Content content, String lead, String indent, Screen screen) {
    String brief = brief(content);
    boolean nested = content instanceof Content.Fields && indent.length() <= 2;
    if (brief.length() + lead.length() <= SHORT && !nested) {
      screen.line(lead + brief);
      return;
    }
    String next = lead;
    switch (content) {
      case Content.Text(var text) -> screen.line(lead + text);
      case Content.Items(List<Content> items) -> {
        for (Content item : items) {
          print(item, next + "- ", indent + "  ", screen);
          next = indent;
        }
      }
      case Content.Fields(var fields) -> {
        for (var field : fields.entrySet()) {
          print(field.getKey(), field.getValue(), next, indent, screen);
          next = indent;
        }
      }
    }
  }

  private static void print(String name, Content value, String lead, String indent, Screen screen) {
    String onOneLine = lead + name + ": " + brief(value);
    if (value instanceof Content.Text || onOneLine.length() <= SHORT) {
      screen.line(onOneLine);
      return;
    }
    screen.line(lead + name + ":");
    print(value, indent + "  ", indent + "  ", screen);
  }

  private static String brief(Content content) {
    return switch (content) {
      case Content.Text(var text) -> text;
      case Content.Items(var items) ->
          "[" + String.join(", ", items.stream().map(ContentText::brief).toList()) + "]";
      case Content.Fields(var fields) ->
          "{"
              + String.join(
                  ", ",
                  fields.entrySet().stream()
                      .map(field -> field.getKey() + ": " + brief(field.getValue()))
                      .toList())
              + "}";
    };
  }
}
