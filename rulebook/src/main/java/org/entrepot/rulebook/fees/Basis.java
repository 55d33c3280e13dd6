package org.entrepot.rulebook.fees;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** One reading of an amount that charges are computed on: a signed sum of money facts. */
@Meaning("A signed sum of money facts")
public record Basis(
    @Meaning("When this reading counts; always where absent") @Nullable Condition when,
    @Meaning("The money facts, each added (plus) or taken off (minus)") Map<String, Sign> sum,
    @Meaning("The amount counts up to this") @Nullable BigMoney atMost) {

  /** Whether a part is added or taken off. */
  public enum Sign {
    PLUS,
    MINUS
  }

  public Basis {
    sum = Collections.unmodifiableMap(new LinkedHashMap<>(sum));
    if (sum.isEmpty()) {
      throw new IllegalArgumentException("a basis needs at least one money fact");
    }
  }
}
