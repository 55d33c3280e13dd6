package org.entrepot.cli.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/** Facts as the command line writes them: {@code fact=value}, and members of a group. */
public final class FactTexts {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** A comma with an even number of quotes behind it. */
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private FactTexts() {}

  /** Facts of the whole. */
  public static Map<String, Value> values(String option, List<String> texts) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new BadInput(
            option + ": ‘" + text + "’ is no fact; write name=value, as in quantity=2");
      }
      String name = text.substring(0, equals).strip();
      if (values.put(name, value(option, text.substring(equals + 1))) != null) {
        throw new BadInput(option + ": ‘" + name + "’ is given twice");
      }
    }
    return values;
  }

  private static Value value(String option, String text) {
    if (QUOTED.matcher(text).matches()) {
      return new Value.Word(text.substring(1, text.length() - 1));
    }
    try {
      return ValueText.read(text);
    } catch (ValueTextException impossible) {
      throw new BadInput(option + ": " + impossible.getMessage(), impossible);
    }
  }

  /** One member of a group, its facts apart by commas; what stands in double quotes is a word. */
  public static Facts member(String option, String text) {
    return Facts.of(values(option, List.of(COMMA.split(text, -1))));
  }

  /** Members by group, each written as {@code group:fact=value,fact=value}. */
  public static Map<String, List<Facts>> groups(String option, List<String> texts) {
    Map<String, List<Facts>> groups = new LinkedHashMap<>();
    for (String text : texts) {
      int colon = text.indexOf(':');
      int equals = text.indexOf('=');
      if (colon < 1 || colon > equals) {
        throw new BadInput(
            option + ": ‘" + text + "’ names no group; write orders:placed=2026-03-09,units=2");
      }
      groups
          .computeIfAbsent(text.substring(0, colon), _ -> new ArrayList<>())
          .add(member(option, text.substring(colon + 1)));
    }
    return groups;
  }
}
