package org.entrepot.rulebook.edition;

/** How far a figure can be relied on, from the strongest to the weakest. */
public enum Confidence {
  /** The platform's or authority's own text. */
  OFFICIAL,
  /** Press, an agency, a secondary source. */
  PRESS,
  /** Transcribed in public code. */
  TRANSCRIBED,
  /** Only announced; not yet confirmed by a tariff. */
  ANNOUNCED,
  /** Nothing exact is public: the field's usual convention, chosen by the author of the edition. */
  CONVENTION
}
