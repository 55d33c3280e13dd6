package org.entrepot.rulebook.calendar;

/** What a calendar says of a day. */
public enum DayKind {
  /** An ordinary working day. */
  WORKED,
  /** Worked in exchange for a holiday. */
  MADE_UP,
  /** Off every week. */
  WEEKLY_DAY_OFF,
  /** A holiday of the place. */
  HOLIDAY,
  /** Worked by the place, and not by a layer that is taken into account. */
  LAYER_OFF,
  /** No edition covers it. */
  UNKNOWN;

  public boolean isWorking() {
    return switch (this) {
      case WORKED, MADE_UP -> true;
      case WEEKLY_DAY_OFF, HOLIDAY, LAYER_OFF, UNKNOWN -> false;
    };
  }
}
