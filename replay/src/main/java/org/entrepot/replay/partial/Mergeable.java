package org.entrepot.replay.partial;

/**
 * Sums over a part of the orders, to which those of another part can be added: whatever the parts
 * and their order, the same orders come to the same sums and the same bytes.
 */
public interface Mergeable {

  /** Writes the sums, sorted, so that equal sums give equal bytes. */
  void write(PartialWriter out);

  /** Adds the sums that another part wrote. */
  void merge(PartialReader in) throws BrokenPartialException;
}
