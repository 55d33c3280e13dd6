package org.entrepot.marketplace.restatements.pages;

import org.entrepot.rulebook.edition.EditionRef;

/** For templates: the pages of editions. */
public final class EditionLinks {

  public String of(EditionRef edition) {
    return Links.edition(edition);
  }
}
