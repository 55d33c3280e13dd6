package org.entrepot.rulebook.working;

/**
 * Why a computation has no answer: a value, not an exception.
 *
 * @param reason what kind of refusal it is
 * @param about the fact, lane, band or subject concerned
 * @param message a sentence for the person who asked
 */
public record Refusal(Reason reason, String about, String message) {

  /** The kinds of refusal, in the order in which they are reported. */
  public enum Reason {
    /** No edition is in force at that instant. */
    NO_EDITION,
    /** A fact that the rule needs is not given. */
    FACT_MISSING,
    /** A fact is given that has no meaning for the rule: unknown, or of another type. */
    FACT_INVALID,
    /** The rule exists and its rate is not public. */
    NO_PUBLIC_RATE,
    /** The rule covers no such case. */
    NOT_COVERED
  }
}
