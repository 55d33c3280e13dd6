package org.entrepot.rulebook.reading;

import org.entrepot.rulebook.book.Family;
import org.entrepot.rulebook.reading.schema.JsonSchema;
import org.entrepot.rulebook.reading.shape.Shape;
import org.entrepot.rulebook.reading.shape.Shapes;

/** The JSON Schema of a family's files, for editors. */
public final class FamilySchema {

  private FamilySchema() {}

  /** The schema as JSON text. */
  public static String of(Family<?> family) {
    Shape.Structure edition =
        Shapes.structure(SubjectForm.EditionForm.class)
            .with("values", Shapes.structure(family.body()));
    Shape.Structure file =
        SubjectReader.FILE
            .with("format", Shapes.constant("integer", SubjectReader.FORMAT))
            .with("family", Shapes.constant("string", family.name()))
            .with("editions", new Shape.Sequence(edition));
    return JsonSchema.of("Rulebook file of the family " + family.name(), file);
  }
}
