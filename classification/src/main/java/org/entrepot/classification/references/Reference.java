package org.entrepot.classification.references;

import org.entrepot.classification.nomenclature.HsCode;

/**
 * A description whose code is known.
 *
 * @param code as the file states it, 6 to 10 digits
 */
public record Reference(String description, String code, HsCode hsCode, Source source) {

  /** Where a description comes from, which is how much it says about how sellers write. */
  public enum Source {
    /** A term of a tariff's search, as its officers wrote it. */
    SEARCH_TERM("search reference"),
    /** A description that traders wrote, noise included. */
    TRADER("trader's reference"),
    /** A line of a national tariff. */
    TARIFF_LINE("tariff line"),
    /** A text of the Harmonized System itself. */
    HS_TEXT("HS text");

    private final String called;

    Source(String called) {
      this.called = called;
    }

    /** As reasons call it. */
    public String called() {
      return called;
    }
  }
}
