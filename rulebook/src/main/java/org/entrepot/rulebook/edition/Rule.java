package org.entrepot.rulebook.edition;

/**
 * The numbered rules that a rulebook file must keep. A fault names its rule, the documentation
 * explains each, and each has a test.
 */
public enum Rule {
  RB_01("the file is readable YAML"),
  RB_02("every field is one that the format knows"),
  RB_03("every field that the format needs is there"),
  RB_04("every value is of its field's type"),
  RB_05("every quantity has its unit"),
  RB_06("editions do not overlap"),
  RB_07("no two editions have one start, unless they are revisions of it"),
  RB_08("there is no gap where continuity is demanded"),
  RB_09("bands leave no hole"),
  RB_10("bands do not overlap"),
  RB_11("a country is one of ISO 3166"),
  RB_12("a currency is one of ISO 4217, and the edition's own"),
  RB_13("a catch-all stands last: what follows it would never apply"),
  RB_14("the family and the format version are known"),
  RB_15("the file's path names a subject"),
  RB_16("a condition asks only for facts that are declared"),
  RB_17("a value is one of those that its fact allows"),
  RB_18("a subject that is referred to exists and is of the right family"),
  RB_19("a name stands once"),
  RB_20("a period begins before it ends"),
  RB_21("a floor is not above its cap"),
  RB_22("a share of a price is not over the whole price"),
  RB_23("an amount has no more decimals than its currency");

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  /** The number as printed: {@code RB-01}. */
  public String number() {
    return name().replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
