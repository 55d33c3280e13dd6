package org.entrepot.marketplace.restatements.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.marketplace.restatements.asking.Typed;
import org.springframework.util.MultiValueMap;

/** A request as the fields of a form or of an address carry it. */
final class TypedForm {

  /** Begins the name of a field that assumes a fact. */
  static final String ASSUME = "assume.";

  private TypedForm() {}

  static Typed read(MultiValueMap<String, String> fields) {
    Map<String, String> assumptions = new LinkedHashMap<>();
    fields.forEach((name, values) -> {
      if (name.startsWith(ASSUME) && !values.isEmpty()) {
        assumptions.put(name.substring(ASSUME.length()), values.getFirst());
      }
    });
    String[] dates = first(fields, "dates").split("/", 2);
    boolean suggested = dates.length == 2;
    return new Typed(
        first(fields, "dataSet"),
        fields.getOrDefault("rules", List.of()),
        suggested ? dates[0] : first(fields, "against"),
        suggested ? dates[1] : first(fields, "under"),
        first(fields, "knownAt"),
        fields.containsKey("shift"),
        first(fields, "zone"),
        assumptions,
        first(fields, "more"),
        new Typed.Several(
            first(fields, "also"),
            first(fields, "vary"),
            first(fields, "varyFrom"),
            first(fields, "varyTo"),
            first(fields, "varyStep"),
            first(fields, "draft")));
  }

  private static String first(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }
}
