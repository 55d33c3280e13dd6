package org.entrepot.rulebook.cases;

import org.entrepot.rulebook.reading.yaml.Place;

/**
 * Where an outcome is not what the case expects.
 *
 * @param place where the expectation stands in the file
 * @param what which line, result, note or refusal
 */
public record Difference(Place place, String what, String expected, String actual) {

  public String sentence() {
    return what + ": expected " + expected + ", got " + actual;
  }
}
