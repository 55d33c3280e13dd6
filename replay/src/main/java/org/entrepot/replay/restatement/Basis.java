package org.entrepot.replay.restatement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a restatement stands on, enough to repeat it.
 *
 * @param assumptions as {@code key=value}, in the order stated
 * @param shiftedWeeks by how many weeks all orders were moved; 0 where they were not
 * @param codeVersion the version of the program
 */
public record Basis(
    LocalDateTime under,
    LocalDateTime against,
    @Nullable Instant knownAt,
    List<Rule> rules,
    List<String> assumptions,
    long shiftedWeeks,
    List<InputFile> files,
    String codeVersion) {

  public Basis {
    rules = List.copyOf(rules);
    assumptions = List.copyOf(assumptions);
    files = List.copyOf(files);
  }

  /** A subject with the two editions that its orders were computed under. */
  public record Rule(SubjectId subject, String title, String family, Pin against, Pin under) {}

  /** Whether both dates have the same editions of every rule. */
  public boolean comparesTheSame() {
    return rules.stream()
        .allMatch(rule -> rule.against.edition.hash().equals(rule.under.edition.hash()));
  }

  /** What is to be said of dates between which nothing changes, without a full stop. */
  public static String nothingChanges() {
    return "No rule changes between the two dates: both have the same editions, so that nothing can"
        + " change";
  }

  /**
   * A pinned edition.
   *
   * @param note what its file says of it, such as what is not public; null where it says nothing
   */
  public record Pin(
      EditionRef edition, Confidence confidence, String source, @Nullable String note) {}

  /**
   * A file that was read.
   *
   * @param sha256 of the file as stored, in hexadecimal digits
   * @param rows rows without the header
   * @param bad rows that could not be used
   * @param endsOpen whether no line end follows the last row, so that it may be cut off
   */
  public record InputFile(
      String name, long bytes, String sha256, long rows, long bad, boolean endsOpen) {}

  /** Files that may be cut off in their last field: a sentence for each, without a full stop. */
  public List<String> endingOpen() {
    return files.stream()
        .filter(InputFile::endsOpen)
        .map(file ->
            file.name()
                + " has no line end after its last row; where it was cut off there, that row's last"
                + " field is not whole")
        .toList();
  }
}
