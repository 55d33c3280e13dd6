package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;

/** What draws the editions of a family over something that varies. */
interface CurveSource<B> {

  /** What may vary, the most telling first: {@code price}, {@code volume}. */
  List<String> over(B body);

  /** The facts that stay as they are, so that a form can ask for them. */
  FactSheet sheet(B body, String over);

  /** Where a first look ends, in the curve's own unit. */
  BigDecimal end(Edition<B> edition, Facts facts, String over);

  default Drawing draw(Edition<B> edition, Facts facts, String over, BigDecimal end) {
    return draw(edition, facts, over, end, Set.of());
  }

  /** Without some charges, by their codes. */
  Drawing draw(Edition<B> edition, Facts facts, String over, BigDecimal end, Set<String> without);

  /** The charges that no curve holds, because they are not public. */
  List<NotPublic> notPublic(Edition<B> edition, Facts facts, String over, BigDecimal end);

  /** A point as a value with its unit. */
  Value point(B body, String over, BigDecimal x);

  /** The currency of what is charged. */
  String currency(B body);

  /** Whether what varies is a price, of which something is kept. */
  boolean ofPrice();
}
