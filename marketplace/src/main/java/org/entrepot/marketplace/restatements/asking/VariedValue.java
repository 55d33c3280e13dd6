package org.entrepot.marketplace.restatements.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.entrepot.rulebook.edition.ContentPath;
import org.entrepot.rulebook.edition.Edition;

/**
 * A number of an edition that can be varied.
 *
 * @param path of it within the edition's values
 * @param text as the edition states it, with its unit
 * @param rule the title of its rule
 */
public record VariedValue(String path, String text, String rule) {

  private static final Pattern NUMBER =
      Pattern.compile("(?:[A-Z]{3} )?-?\\d+(?:\\.\\d+)?(?: ?[%\\p{L}³]+)?");

  /** The numbers of the editions on the first date, in the order of their files. */
  static List<VariedValue> of(Collection<PinnedPair> rules) {
    List<VariedValue> values = new ArrayList<>();
    for (PinnedPair rule : rules) {
      Edition<?> edition = rule.under();
      if (edition != null) {
        ContentPath.scalars(edition.content().part("values"))
            .forEach((path, text) -> {
              if (NUMBER.matcher(text).matches() && !path.contains(" ")) {
                values.add(new VariedValue(path, text, rule.title()));
              }
            });
      }
    }
    return values;
  }

  /** Whether it stands at a path, of which the last parts suffice. */
  boolean isAt(String typed) {
    return path.equals(typed) || path.endsWith("." + typed);
  }
}
