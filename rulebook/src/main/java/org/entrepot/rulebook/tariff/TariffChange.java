package org.entrepot.rulebook.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.duty.DutyExpression;

/**
 * What changes from one tariff to another, line by line in the order of the codes. Two prints of
 * one duty are the same duty.
 *
 * @param same how many lines stand in both with the same duty
 */
public record TariffChange(List<Change> added, List<Change> gone, List<Change> changed, int same) {

  public TariffChange {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  public static TariffChange between(TariffTable was, TariffTable becomes) {
    NavigableMap<String, DutyExpression> before = was.lines();
    NavigableMap<String, DutyExpression> after = becomes.lines();
    List<Change> added = new ArrayList<>();
    List<Change> gone = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    before.forEach((code, duty) -> {
      DutyExpression now = after.get(code);
      if (now == null) {
        gone.add(new Change(code, duty.text(), null));
      } else if (!now.text().equals(duty.text())) {
        changed.add(new Change(code, duty.text(), now.text()));
      }
    });
    after.forEach((code, duty) -> {
      if (!before.containsKey(code)) {
        added.add(new Change(code, null, duty.text()));
      }
    });
    int same = before.size() - gone.size() - changed.size();
    return new TariffChange(added, gone, changed, same);
  }

  public boolean isNone() {
    return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
  }
}
