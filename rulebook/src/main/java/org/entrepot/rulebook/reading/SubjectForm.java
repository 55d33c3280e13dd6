package org.entrepot.rulebook.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/** What every rulebook file states, whatever its family. */
@Meaning("A rulebook file: one subject and its editions over time")
record SubjectForm(
    @Meaning("Version of the format, 1") int format,
    @Meaning("The family that computes it") String family,
    @Meaning("What people call the subject") String title,
    @Meaning("The zone in which its days and times are read") ZoneId zone,
    @Meaning("required: a gap between two editions is a fault") @Nullable Continuity continuity,
    @Meaning("The editions, in any order") List<EditionForm> editions) {

  /** Whether a gap between two editions is a fault. */
  enum Continuity {
    REQUIRED
  }

  /** One edition, with its values still as written. */
  @Meaning("One dated, sourced version of the rule")
  record EditionForm(
      @Meaning("First day or time in force, in the zone") LocalDateTime from,
      @Meaning("Where the rule itself ends; the next edition ends it without this")
          @Nullable LocalDateTime to,
      @Meaning("When its publisher announced it") @Nullable LocalDate announced,
      @Meaning("When this revision was entered here") LocalDate recorded,
      @Meaning("1 unless it corrects another edition with the same start")
          @Nullable Integer revision,
      @Meaning("yes where the edition never was in force after all") @Nullable Boolean withdrawn,
      @Meaning("How far its figures can be relied on") Confidence confidence,
      @Meaning("Where it was read") @Nullable Source source,
      @Meaning("Where it was read, if in several places") List<Source> sources,
      @Meaning("What a reader must know beside the values") @Nullable String note,
      @Meaning("The rule itself") Written values) {

    EditionForm {
      if (revision != null && revision < 1) {
        throw new IllegalArgumentException("revisions count from 1");
      }
      sources = source == null ? List.copyOf(sources) : and(source, sources);
    }

    private static List<Source> and(Source first, List<Source> others) {
      return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    int revisionNumber() {
      return revision == null ? 1 : revision;
    }
  }
}
