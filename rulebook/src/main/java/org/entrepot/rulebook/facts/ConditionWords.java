package org.entrepot.rulebook.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Content;

/** A condition of a file in words: {@code kind of seller is local and coupon over BRL 0}. */
public record ConditionWords(FactLabels labels) {

  /** So many values are told with an ‘or’ between them. */
  private static final int FEW = 3;

  private static final Set<String> TESTS =
      Set.of("is", "in", "over", "at-least", "below", "at-most", "given", "same-as", "starts-with");

  /** The words; empty where the content is no condition. */
  public Optional<String> of(Content content) {
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

  private Optional<String> test(Map<String, Content> fields) {
    if (!(fields.get("fact") instanceof Content.Text(var fact))) {
      return Optional.empty();
    }
    String name = labels.of(fact);
    List<String> parts = new ArrayList<>();
    for (var field : fields.entrySet()) {
      if (!field.getKey().equals("fact")) {
        if (!TESTS.contains(field.getKey())) {
          return Optional.empty();
        }
        parts.add(part(name, field.getKey(), field.getValue()));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(sentence(name, parts));
  }

  /** What is said whole stands alone; bounds follow the name. */
  private static String sentence(String name, List<String> parts) {
    String words = String.join(" and ", parts);
    return words.startsWith(name) || words.startsWith("not " + name) ? words : name + " " + words;
  }

  private String part(String name, String test, Content operand) {
    String words = operand(operand);
    return switch (test) {
      case "is" ->
          switch (words) {
            case "yes" -> name;
            case "no" -> "not " + name;
            default -> "is " + words;
          };
      case "in" -> "is " + words;
      case "same-as" -> "is the same as " + labels.of(words.replace(' ', '-'));
      case "starts-with" -> "begins with " + words;
      case "given" -> words.equals("no") ? "is not given" : "is given";
      default -> test.replace('-', ' ') + " " + words;
    };
  }

  private String operand(Content content) {
    return switch (content) {
      case Content.Text(var text) -> FactLabels.word(text);
      case Content.Items(var items) ->
          items.size() > FEW
              ? "one of " + String.join(", ", items.stream().map(this::operand).toList())
              : String.join(" or ", items.stream().map(this::operand).toList());
      case Content.Fields _f -> content.canonical();
    };
  }

  private Optional<String> joined(Content content, String link) {
    if (!(content instanceof Content.Items(var items))) {
      return Optional.empty();
    }
    List<Optional<String>> parts = items.stream().map(this::of).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(String.join(link, parts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }
}
