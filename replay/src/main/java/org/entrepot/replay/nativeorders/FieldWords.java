package org.entrepot.replay.nativeorders;

import org.entrepot.replay.orders.Dictionary;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.TableRow;

/** Looks fields of a row up in dictionaries, as bytes: a String is made of what is odd only. */
final class FieldWords {

  private final TableRow row;

  FieldWords(TableRow row) {
    this.row = row;
  }

  /** The number of a field's text, a new one where it is new; refused where it is not UTF-8. */
  int number(int field, Dictionary words) throws BadFieldException {
    int known = find(field, words);
    if (known != Dictionary.ABSENT) {
      return known;
    }
    if (!row.isPlain(field)) {
      return words.number(row.text(field));
    }
    // What a dictionary holds is UTF-8: only a text that is new is looked at.
    row.checkEncoding(field);
    return words.number(row.bytes(), row.start(field), row.end(field));
  }

  /** The number of a text that was seen before; ABSENT where it is new or holds quotes. */
  int find(int field, Dictionary words) {
    return row.isPlain(field)
        ? words.find(row.bytes(), row.start(field), row.end(field))
        : Dictionary.ABSENT;
  }
}
