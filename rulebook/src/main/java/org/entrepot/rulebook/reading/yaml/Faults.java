package org.entrepot.rulebook.reading.yaml;

import java.util.ArrayList;
import java.util.List;
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
