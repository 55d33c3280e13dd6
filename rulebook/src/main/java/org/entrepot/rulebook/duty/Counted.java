package org.entrepot.rulebook.duty;

import org.entrepot.rulebook.value.Unit;

/**
 * What a specific duty counts. Each is a quantity of the goods that a declaration may have to state
 * beside their value.
 */
public enum Counted {
  NET_WEIGHT("net weight", Unit.KILOGRAM),
  GROSS_WEIGHT("gross weight", Unit.KILOGRAM),
  DRAINED_WEIGHT("net weight drained", Unit.KILOGRAM),
  DRY_WEIGHT("net weight of the dry matter", Unit.KILOGRAM),
  LACTIC_MATTER("weight of lactic matter", Unit.KILOGRAM),
  DRY_LACTIC_MATTER("weight of dry lactic matter", Unit.KILOGRAM),
  /** Net weight times the percentage of saccharose, the extractable sugar included. */
  SUGAR_POINTS("net weight times per cent of saccharose", Unit.KILOGRAM),
  STANDARD_QUALITY_WEIGHT("weight of the standard quality", Unit.KILOGRAM),
  PURE_ALCOHOL("weight of pure alcohol", Unit.KILOGRAM),
  VOLUME("volume", Unit.HECTOLITRE),
  /** Volume times the percentage of alcohol. */
  ALCOHOL_POINTS("volume times per cent of alcohol", Unit.HECTOLITRE),
  ITEMS("number of items", Unit.PIECE),
  LENGTH("length", Unit.METRE),
  AREA("area in square metres", Unit.PIECE);

  private final String words;
  private final Unit unit;

  Counted(String words, Unit unit) {
    this.words = words;
    this.unit = unit;
  }

  public String words() {
    return words;
  }

  /** The unit in which quantities of this kind are given. */
  public Unit unit() {
    return unit;
  }
}
