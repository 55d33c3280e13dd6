package org.entrepot.classification.nomenclature;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of the Harmonized System by code: chapters, headings and subheadings. */
public final class Nomenclature {
  private final SortedMap<String, String> texts;

  /**
   * Keeps the texts.
   *
   * @param texts by code of two, four or six digits
   */
  public Nomenclature(Map<String, String> texts) {
    this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Whether the subheading is in use in this edition. */
  public boolean has(HsCode code) {
    return texts.containsKey(code.digits());
  }

  /** The text of a code of two, four or six digits; empty where it has none. */
  public String text(String code) {
    return texts.getOrDefault(code, "");
  }

  /** The texts by code, in the order of codes. */
  public SortedMap<String, String> texts() {
    return texts;
  }
}
