package org.entrepot.rulebook.duty;

/**
 * A part of a duty that depends on what the goods are made of or on a price set outside the tariff
 * line; the line names it and does not say how much it is.
 */
public enum RecipePart {
  AGRICULTURAL_COMPONENT(
      "EA", "the agricultural component, by milk fat, milk protein, starch and sugar"),
  ADDITIONAL_DUTY_ON_SUGAR("AD S/Z", "the additional duty on sugar"),
  ADDITIONAL_DUTY_ON_FLOUR("AD F/M", "the additional duty on flour"),
  ENTRY_PRICE("Entry Price", "the entry price of the consignment");

  private final String symbol;
  private final String words;

  RecipePart(String symbol, String words) {
    this.symbol = symbol;
    this.words = words;
  }

  /** As tariffs abbreviate it. */
  public String symbol() {
    return symbol;
  }

  public String words() {
    return words;
  }
}
