package org.entrepot.rulebook.standards;

import java.util.Locale;
import org.entrepot.rulebook.edition.Meaning;

/** What can be counted of a seller's orders. Each order counts on the day named here. */
@Meaning("What is counted of a seller’s orders")
public enum Count {
  /** Placed; on the day of the order. */
  PLACED,
  /** Placed and not cancelled; on the day of the order. */
  NET,
  /** Handed to the carrier; on that day. */
  SHIPPED,
  /** Handed to the carrier after the ship-by; on the day it was handed over. */
  LATE,
  /** Handed to the carrier with a tracking number that works; on that day. */
  TRACKED,
  /** Cancelled by the seller; on that day. */
  CANCELLED,
  /** Cancelled by the seller or for want of shipping, and not counted as late; on that day. */
  NOT_FULFILLED,
  /** Promised for the day. */
  DUE,
  /** Promised for the day and delivered by its end. */
  DELIVERED_ON_TIME;

  /** As files and facts write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
