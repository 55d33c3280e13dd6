package org.entrepot.rulebook.reading;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.rulebook.edition.Rule;
import org.entrepot.rulebook.reading.SubjectForm.EditionForm;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/** Checks that the editions of one file follow each other: RB-06, RB-07, RB-08 and RB-20. */
final class TimelineCheck {

  private final SubjectForm form;
  private final Written written;
  private final boolean judgesGaps;
  private final Faults faults;

  private TimelineCheck(Supposed.Reading<SubjectForm> reading, boolean judgesGaps, Faults faults) {
    this.form = reading.value();
    this.written = reading.written();
    this.judgesGaps = judgesGaps;
    this.faults = faults;
  }

  /** An edition whose start cannot be read may lie in any gap: then none is reported. */
  static void judge(Supposed<SubjectForm> form, Faults faults) {
    long starts =
        form.readings().stream()
            .map(reading -> reading.value().editions().stream().map(EditionForm::from).toList())
            .distinct()
            .count();
    form.judge(faults, (reading, found) -> new TimelineCheck(reading, starts == 1, found).check());
  }

  private void check() {
    Map<Instant, List<Integer>> byStart = new TreeMap<>();
    for (int i = 0; i < form.editions().size(); i++) {
      EditionForm edition = form.editions().get(i);
      byStart.computeIfAbsent(start(edition.from()), _s -> new ArrayList<>()).add(i);
      if (edition.to() != null && !edition.to().isAfter(edition.from())) {
        report(
            i,
            "to",
            Rule.RB_20,
            "the edition ends at "
                + text(edition.to())
                + ", before it begins at "
                + text(edition.from()));
      }
    }
    List<Integer> standing = new ArrayList<>();
    for (List<Integer> revisions : byStart.values()) {
      int latest = latest(revisions);
      if (!Boolean.TRUE.equals(form.editions().get(latest).withdrawn())) {
        standing.add(latest);
      }
    }
    for (int i = 0; i + 1 < standing.size(); i++) {
      neighbours(standing.get(i), standing.get(i + 1));
    }
  }

  private Instant start(LocalDateTime from) {
    return from.atZone(form.zone()).toInstant();
  }

  /** The latest revision of one start; two with one number are a fault. */
  private int latest(List<Integer> revisions) {
    Map<Integer, Integer> byNumber = new TreeMap<>();
    for (int i : revisions) {
      EditionForm edition = form.editions().get(i);
      @Nullable Integer other = byNumber.putIfAbsent(edition.revisionNumber(), i);
      if (other != null) {
        report(
            i,
            "from",
            Rule.RB_07,
            "another edition begins at "
                + text(edition.from())
                + " and is revision "
                + edition.revisionNumber()
                + " too; a correction has the next revision number");
      }
    }
    return List.copyOf(byNumber.values()).getLast();
  }

  private void neighbours(int i, int following) {
    EditionForm edition = form.editions().get(i);
    LocalDateTime next = form.editions().get(following).from();
    if (edition.to() == null || !edition.to().isAfter(edition.from())) {
      return;
    }
    if (edition.to().isAfter(next)) {
      report(
          i,
          "to",
          Rule.RB_06,
          "the edition ends at "
              + text(edition.to())
              + ", after the next one begins at "
              + text(next));
    }
    if (edition.to().isBefore(next) && judgesGaps && form.continuity() != null) {
      report(
          following,
          "from",
          Rule.RB_08,
          "nothing is in force from " + text(edition.to()) + " until " + text(next));
    }
  }

  private static String text(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private void report(int edition, String field, Rule rule, String message) {
    faults.report(written.at("editions[" + edition + "]." + field), rule, message);
  }
}
