package org.entrepot.marketplace.rules.json;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path; empty for the whole request
 * @param rule what it does not keep, as a short name that programs can tell apart
 * @param message a sentence for the person who reads it
 */
public record Wrong(String field, String rule, String message) {

  /** The request is no JSON, or not of the documented form. */
  public static final String FORM = "form";

  /** The field is not known. */
  public static final String KNOWN_FIELD = "known-field";

  /** The field has to be there. */
  public static final String NEEDED = "needed";

  /** The value is none of the kind that is expected. */
  public static final String VALUE = "value";

  /** There is more of something than is allowed. */
  public static final String AT_MOST = "at-most";

  /** What is named does not exist. */
  public static final String EXISTS = "exists";
}
