package org.entrepot.marketplace.security;

/** Who an endpoint is for. */
public enum Audience {
  /** Everyone, signed in or not. */
  ANYONE,
  /** Those who run the marketplace. */
  OPERATORS
}
