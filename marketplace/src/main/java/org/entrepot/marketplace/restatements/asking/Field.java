package org.entrepot.marketplace.restatements.asking;

/** The parts of a request, by the names that forms and the HTTP interface give them. */
public enum Field {
  DATA_SET("dataSet"),
  RULES("rules"),
  AGAINST("against"),
  UNDER("under"),
  KNOWN_AT("knownAt"),
  ZONE("zone"),
  ASSUMPTIONS("assumptions");

  private final String word;

  Field(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
