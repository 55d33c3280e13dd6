package org.entrepot.marketplace.rules.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Content;

/** A condition of a file in words: {@code seller kind is local and coupon over BRL 0}. */
final class ConditionWords {

  private static final Set<String> TESTS =
      Set.of("is", "in", "over", "at-least", "below", "at-most", "given");

  private ConditionWords() {}

  /** The words; empty where the content is no condition. */
  static Optional<String> of(Content content) {
    if (!(content instanceof Content.Fields(var fields)) || fields.isEmpty()) {
      return Optional.empty();
    }
    if (fields.size() == 1) {
      Map.Entry<String, Content> only = fields.entrySet().iterator().next();
      return switch (only.getKey()) {
        case "all" -> joined(only.getValue(), " and ");
        case "any" -> joined(only.getValue(), " or ");
        case "not" -> of(only.getValue()).map(words -> "not (" + words + ")");
        default -> Optional.empty();
      };
    }
    return test(fields);
  }

  private static Optional<String> test(Map<String, Content> fields) {
    if (!(fields.get("fact") instanceof Content.Text(var fact))) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder(fact.replace('-', ' '));
    String link = " ";
    for (var field : fields.entrySet()) {
      if (!field.getKey().equals("fact")) {
        if (!TESTS.contains(field.getKey())) {
          return Optional.empty();
        }
        words.append(link).append(field.getKey().replace('-', ' ')).append(' ');
        words.append(operand(field.getValue()));
        link = ", ";
      }
    }
    return Optional.of(words.toString());
  }

  private static String operand(Content content) {
    return switch (content) {
      case Content.Text(var text) -> text;
      case Content.Items(var items) ->
          String.join(", ", items.stream().map(ConditionWords::operand).toList());
      case Content.Fields _f -> content.canonical();
    };
  }

  private static Optional<String> joined(Content content, String link) {
    if (!(content instanceof Content.Items(var items))) {
      return Optional.empty();
    }
    List<Optional<String>> parts = items.stream().map(ConditionWords::of).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(String.join(link, parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }
}
