package org.entrepot.rulebook.working;

import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bill, rounded to the currency's minor unit at the edition's one rounding point. A
 * total is the sum of its lines, exactly.
 *
 * @param code stable across editions, for statements
 * @param on what it is charged for: the order line's id, or {@code order}
 * @param base the amount or quantity that it was computed on
 * @param rate the rate as written, where it has one
 * @param reversible whether a refund gives it back; a rule of the edition
 * @param reverses the {@link #id} of the line that this one takes back, in whole or in part
 */
public record ChargeLine(
    String code,
    String label,
    String on,
    Payer payer,
    @Nullable Value base,
    @Nullable Value rate,
    Money amount,
    boolean reversible,
    EditionRef edition,
    @Nullable String reverses) {

  /** A line that reverses nothing. */
  public ChargeLine(
      String code,
      String label,
      String on,
      Payer payer,
      @Nullable Value base,
      @Nullable Value rate,
      Money amount,
      boolean reversible,
      EditionRef edition) {
    this(code, label, on, payer, base, rate, amount, reversible, edition, null);
  }

  /** Names the line within its bill: {@code code@on}. */
  public String id() {
    return code + "@" + on;
  }
}
