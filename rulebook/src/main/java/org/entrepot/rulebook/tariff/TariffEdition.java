package org.entrepot.rulebook.tariff;

import java.util.List;
import org.entrepot.rulebook.customs.DutyRates;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.Meaning;

/** One dated version of a customs tariff. */
@Meaning("A customs tariff")
public record TariffEdition(
    @Meaning("Rows of a duty, a colon, and the codes at which it stands") TariffTable table) {

  /** The lines that a code names or begins; of a longer code, the line that it begins with. */
  public List<DutyRates.Line> lines(String code, EditionRef cited) {
    return table.at(code).entrySet().stream()
        .map(line -> new DutyRates.Line(line.getKey(), line.getValue(), cited))
        .toList();
  }
}
