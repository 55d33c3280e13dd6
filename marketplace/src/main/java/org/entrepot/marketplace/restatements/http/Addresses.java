package org.entrepot.marketplace.restatements.http;

import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.runs.Run;

/** Where programs find restatements. */
final class Addresses {

  static final String ALL = "/api/v1/restatements";
  static final String ONE = ALL + "/{restatement}";
  static final String CANCEL = ONE + "/cancel";
  static final String AGAIN = ONE + "/again";
  static final String SUMMARY = ONE + "/summary";
  static final String SELLERS = ONE + "/sellers";
  static final String FILES = ONE + "/files";
  static final String FILE = FILES + "/{file}";
  static final String DATA_SETS = "/api/v1/data-sets";

  private Addresses() {}

  static String one(Run run) {
    return ALL + "/" + run.id();
  }

  /** The id that an address names; empty where it names none. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
