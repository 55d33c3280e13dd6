package org.entrepot.rulebook.reading.yaml;

/** A line and a column of a file, both counted from 1. */
public record Place(int line, int column) {

  public static final Place START = new Place(1, 1);
}
