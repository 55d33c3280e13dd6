package org.entrepot.rulebook.edition;

/**
 * Where a family reports what is wrong with the body of an edition. Paths are those of the file
 * below the body, as in {@code variants[0].charges[2].bands[1].to}; the reader turns them into
 * lines.
 */
@FunctionalInterface
public interface Findings {

  void report(Rule rule, String path, String message);

  /** The same findings, for a part of the body that lies at {@code prefix}. */
  default Findings at(String prefix) {
    return (rule, path, message) ->
        report(
            rule,
            path.isEmpty() ? prefix : prefix + (path.startsWith("[") ? "" : ".") + path,
            message);
  }
}
