package org.entrepot.marketplace.rules.values;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Content;

/** Content laid out as its file lays it out, for who wants to see the fields themselves. */
public final class FileText {

  private static final int SHORT = 88;

  private final StringBuilder text = new StringBuilder();

  private FileText() {}

  public static String of(Content content) {
    FileText file = new FileText();
    file.write(content, "", "");
    return file.text.toString();
  }

  private void write(Content content, String lead, String indent) {
    String next = lead;
    switch (content) {
      case Content.Text(var words) -> line(lead + words);
      case Content.Items(List<Content> items) -> {
        for (Content item : items) {
          String brief = brief(item);
          if (next.length() + brief.length() <= SHORT) {
            line(next + "- " + brief);
          } else {
            write(item, next + "- ", indent + "  ");
          }
          next = indent;
        }
      }
      case Content.Fields(var fields) -> {
        for (Map.Entry<String, Content> field : fields.entrySet()) {
          field(field.getKey(), field.getValue(), next, indent);
          next = indent;
        }
      }
    }
  }

  private void field(String name, Content value, String lead, String indent) {
    String brief = lead + name + ": " + brief(value);
    if (value instanceof Content.Text || brief.length() <= SHORT) {
      line(brief);
      return;
    }
    line(lead + name + ":");
    write(value, indent + "  ", indent + "  ");
  }

  private static String brief(Content content) {
    return switch (content) {
      case Content.Text(var words) -> words;
      case Content.Items(var items) ->
          "[" + String.join(", ", items.stream().map(FileText::brief).toList()) + "]";
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

  private void line(String words) {
    text.append(words).append('\n');
  }
}
