package org.entrepot.rulebook.customs;

import java.util.List;
import org.entrepot.rulebook.duty.DutyExpression;
import org.entrepot.rulebook.edition.EditionRef;

/** Where the duty of a tariff line is looked up. */
@FunctionalInterface
public interface DutyRates {

  /** A line of the tariff and its duty. */
  record Line(String code, DutyExpression duty, EditionRef edition) {}

  /** All lines that a code names or is the beginning of; none where the tariff has no such line. */
  List<Line> lines(String code);
}
