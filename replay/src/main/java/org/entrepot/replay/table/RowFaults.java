package org.entrepot.replay.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.replay.table.BadFieldException.Fault;

/** Reads a row part by part, so that all of its faults are told and not the first. */
public final class RowFaults {

  /** Reads a part of the row. */
  @FunctionalInterface
  public interface Part {
    void read() throws BadFieldException;
  }

  /** Reads a number of the row. */
  @FunctionalInterface
  public interface Numeral {
    long read() throws BadFieldException;
  }

  private final Set<Fault> faults = new LinkedHashSet<>();

  /** Reads a part; what is wrong with it is remembered. */
  public void in(Part part) {
    try {
      part.read();
    } catch (BadFieldException bad) {
      faults.addAll(bad.faults());
    }
  }

  /** Reads a number; any number stands for a bad one, since the row is not used. */
  public long number(Numeral number) {
    try {
      return number.read();
    } catch (BadFieldException bad) {
      faults.addAll(bad.faults());
      return 0;
    }
  }

  /** Refuses the row where something was wrong with it. */
  public void refuse() throws BadFieldException {
    if (!faults.isEmpty()) {
      throw new BadFieldException(List.copyOf(faults));
    }
  }
}
