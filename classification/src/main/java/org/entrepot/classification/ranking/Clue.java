package org.entrepot.classification.ranking;

/** The kinds of evidence for a code. How much each counts is in {@code clues.csv}. */
public enum Clue {
  /** The likeness of the known description with this code that is most like it. */
  LIKE_KNOWN,
  /** The same, compared with the most alike of all. */
  LIKE_KNOWN_AGAINST_BEST,
  /** The share of the most alike known descriptions that have the code. */
  VOTES,
  VOTES_ROOT,
  /** The likeness of the most alike known description in the heading. */
  LIKE_KNOWN_OF_HEADING,
  VOTES_OF_HEADING,
  VOTES_OF_HEADING_ROOT,
  VOTES_OF_CHAPTER,
  VOTES_OF_CHAPTER_ROOT,
  /** How well the official text of the code that fits best answers it. */
  TEXT,
  TEXT_AGAINST_BEST,
  TEXT_OF_HEADING_AGAINST_BEST,
  TEXT_VOTES_OF_HEADING,
  TEXT_VOTES_OF_CHAPTER,
  /** How well all that is known of the code, taken as one text, answers it. */
  PROFILE,
  PROFILE_AGAINST_BEST,
  PROFILE_OF_HEADING,
  PROFILE_OF_HEADING_AGAINST_BEST,
  PROFILE_OF_CHAPTER_AGAINST_BEST,
  /** How likely all that is known of the heading is to have such words. */
  LIKELIHOOD_OF_HEADING,
  LIKELIHOOD_OF_CHAPTER,
  /** How many known descriptions have the code. */
  KNOWN,
  KNOWN_OF_HEADING,
  /** The code is for what no other subheading names. */
  RESIDUAL
}
