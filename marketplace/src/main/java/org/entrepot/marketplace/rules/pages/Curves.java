package org.entrepot.marketplace.rules.pages;

import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.fees.FeeEdition;

/** Which subjects have a curve, and over what. */
final class Curves {

  private Curves() {}

  static boolean drawn(Subject<?> subject) {
    return subject.family().body().equals(FeeEdition.class);
  }
}
