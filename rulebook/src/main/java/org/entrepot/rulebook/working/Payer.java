package org.entrepot.rulebook.working;

/** Who bears a charge. */
public enum Payer {
  SELLER,
  BUYER,
  PLATFORM
}
