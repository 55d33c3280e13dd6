package org.entrepot.rulebook.cases;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.yaml.Written;
import org.entrepot.rulebook.working.Refusal;
import org.jspecify.annotations.Nullable;

/** One case as its file states it. */
@Meaning("One case, or many under one heading")
record CaseForm(
    @Meaning("What the case shows, in a sentence") String name,
    @Meaning("Where the figures come from") @Nullable String source,
    @Meaning("The subject, where it is not the file's") @Nullable SubjectId subject,
    @Meaning("A rulebook of its own: a folder beside this file, or files by subject")
        @Nullable Written rulebook,
    @Meaning(
            "What it is about in time: a day, a wall-clock time of the subject's zone, or a moment")
        @Nullable Written at,
    @Meaning("Only what was recorded by then counts") @Nullable Written knownAt,
    @Meaning("The facts by name; a list of mappings is a group") @Nullable Written facts,
    @Meaning("What must come out") @Nullable Expected expect,
    @Meaning("Many rows of facts and expectations") @Nullable Table table) {

  /** A case file. */
  @Meaning("Worked cases")
  record File(
      @Meaning("Version of the format, 1") int format,
      @Meaning("The subject of all cases that name none") @Nullable SubjectId subject,
      @Meaning("A rulebook of its own: a folder beside this file, or files by subject")
          @Nullable Written rulebook,
      @Meaning("The cases") List<CaseForm> cases) {}

  /** What must come out. */
  @Meaning("What must come out")
  record Expected(
      @Meaning(
              "Charge lines by code, summed over the whole, or by code@line; none where it has"
                  + " none")
          Map<String, Written> lines,
      @Meaning("Totals and verdicts by name") Map<String, Written> results,
      @Meaning("Parts of notes that must be there") List<Written> notes,
      @Meaning("All reasons why there is no answer") List<Written> refusals) {}

  /** Rows under one heading. */
  @Meaning("Many rows under one heading")
  record Table(
      @Meaning("The facts in the first columns: fact, or group.fact of its first member")
          List<String> given,
      @Meaning("The results in the columns after them, or lines.CODE, or refusal")
          List<String> expect,
      @Meaning("One list of values a row") List<Written> rows) {}

  /** A reason, and what it is about. */
  @Meaning("A reason why there is no answer")
  record ExpectedRefusal(
      @Meaning("The reason") Refusal.Reason reason,
      @Meaning("The fact, lane or subject concerned") @Nullable String about) {}
}
