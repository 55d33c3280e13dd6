package org.entrepot.cli.classify;

import java.util.Optional;
import org.entrepot.classification.Classification;
import org.entrepot.classification.CodeCheck;
import org.entrepot.cli.Exit;
import org.entrepot.cli.json.ClassificationJson;

/**
 * One description and what came of it.
 *
 * @param fault why its row of a file cannot be read; then there is nothing else
 */
record Item(
    Optional<Classification> classification, Optional<CodeCheck> check, Optional<String> fault) {

  static Item bad(String fault) {
    return new Item(Optional.empty(), Optional.empty(), Optional.of(fault));
  }

  /** {@code classified}, {@code vague}, {@code unknown} or {@code bad}. */
  String status() {
    return classification.map(ClassificationJson::status).orElse("bad");
  }

  /** A code of the seller's stands, whatever is thought of it; without one the answer counts. */
  int exit() {
    if (check.isPresent()) {
      return check.orElseThrow() instanceof CodeCheck.Disagrees ? Exit.NO : Exit.DONE;
    }
    return status().equals("classified") ? Exit.DONE : Exit.REFUSED;
  }
}
