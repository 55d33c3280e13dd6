package org.entrepot.rulebook.cases;

import org.entrepot.rulebook.reading.schema.JsonSchema;

/** The JSON Schema of case files, for editors. */
public final class CaseSchema {

  private CaseSchema() {}

  /** The schema as JSON text. */
  public static String text() {
    return JsonSchema.of("Case file", CaseFile.FORM);
  }
}
