package org.entrepot.marketplace.restatements.asking;

import java.util.List;

/** The parts of a request, by the names that forms and the HTTP interface give them. */
public enum Field {
  DATA_SET("dataSet"),
  RULES("rules"),
  AGAINST("against"),
  UNDER("under"),
  ALSO("also"),
  VARY("vary"),
  VARY_FROM("varyFrom"),
  VARY_TO("varyTo"),
  VARY_STEP("varyStep"),
  DRAFT("draft"),
  KNOWN_AT("knownAt"),
  ZONE("zone"),
  ASSUMPTIONS("assumptions");

  /** Those of a value that is varied. */
  static final List<Field> VARIED = List.of(VARY, VARY_FROM, VARY_TO, VARY_STEP);

  private final String word;

  Field(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
