package org.entrepot.rulebook.reading.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Rule;

/** Collects what is wrong with one file. */
public final class Faults {

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  public Faults(String file) {
    this.file = file;
  }

  public void report(Place place, Rule rule, String message) {
    faults.add(new Fault(file, place.line(), place.column(), rule, message));
  }

  /** Another collection for the same file: what stays in it does not count. */
  public Faults apart() {
    return new Faults(file);
  }

  /** Adds what is among the faults of each of the others. */
  public void addShared(List<Faults> others) {
    if (!others.isEmpty()) {
      Set<Fault> shared = new LinkedHashSet<>(others.getFirst().faults);
      others.forEach(other -> shared.retainAll(other.faults));
      faults.addAll(shared);
    }
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** How many so far: whether a part had any is seen by comparing before and after. */
  public int count() {
    return faults.size();
  }

  /** In the order of the file. */
  public List<Fault> inOrder() {
    return faults.stream().sorted().distinct().toList();
  }
}
