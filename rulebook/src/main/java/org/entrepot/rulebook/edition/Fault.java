package org.entrepot.rulebook.edition;

/** A rule that a file does not keep, at its line and column (both from 1). */
public record Fault(String file, int line, int column, Rule rule, String message)
    implements Comparable<Fault> {

  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + rule.number() + " " + message;
  }
}
