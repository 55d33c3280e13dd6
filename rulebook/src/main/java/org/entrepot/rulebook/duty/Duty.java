package org.entrepot.rulebook.duty;

import java.util.List;
import org.joda.money.BigMoney;

/** What a duty comes to, or all that is missing to say so. */
public sealed interface Duty {

  /**
   * An exact amount.
   *
   * @param parts the expression's parts that it came from, in reading order
   */
  record Amount(BigMoney amount, List<Part> parts) implements Duty {
    public Amount {
      parts = List.copyOf(parts);
    }
  }

  /** A part with what it came to, and in words why it counted. */
  record Part(DutyExpression expression, BigMoney amount, String why) {}

  /** What is missing, each in words. */
  record Unknown(List<String> missing) implements Duty {
    public Unknown {
      missing = missing.stream().distinct().toList();
    }
  }
}
