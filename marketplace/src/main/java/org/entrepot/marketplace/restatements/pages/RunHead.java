package org.entrepot.marketplace.restatements.pages;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;

/**
 * What every page of a run begins with.
 *
 * @param title the titles of its rules
 * @param place their marketplaces and markets
 */
record RunHead(Run run, String title, String place, List<Tab> tabs) {

  /** A page of a run. */
  record Tab(String name, String href, boolean current) {}

  /** The pages of a run that is done. */
  enum Part {
    OVERVIEW("Overview", ""),
    REPORT("Report", "/report"),
    SELLERS("Sellers", "/sellers"),
    NOT_COMPUTED("Not computed", "/not-computed"),
    BASIS("Basis and downloads", "/basis");

    private final String title;
    private final String path;

    Part(String title, String path) {
      this.title = title;
      this.path = path;
    }
  }

  /** The pages where several variants were tried: sellers and what was refused differ in each. */
  private static final Set<Part> OF_SEVERAL = EnumSet.of(Part.OVERVIEW, Part.REPORT, Part.BASIS);

  static RunHead of(Run run, Rulebook rulebook, Part current) {
    return new RunHead(
        run,
        run.request().rules().stream()
            .map(rule -> title(rule, rulebook))
            .distinct()
            .collect(Collectors.joining(", ")),
        run.request().rules().stream()
            .map(Names::place)
            .distinct()
            .collect(Collectors.joining(", ")),
        run.state() == RunState.DONE
            ? Stream.of(Part.values())
                .filter(part -> run.request().several() == null || OF_SEVERAL.contains(part))
                .map(part -> new Tab(part.title, Links.run(run.id()) + part.path, part == current))
                .toList()
            : List.of());
  }

  private static final int DATES_SHOWN = 6;

  /** The dates whose editions are tried. */
  public List<LocalDateTime> dates() {
    RunRequest.Several several = run.request().several();
    return several == null ? List.of(run.request().under()) : several.dates();
  }

  /** Those that stand one below the other before the rest is counted. */
  public List<LocalDateTime> firstDates() {
    return dates().stream().limit(DATES_SHOWN).toList();
  }

  /** The form for the editions of one of the dates alone. */
  public String alone(LocalDateTime date) {
    return Links.alone(run, date);
  }

  /** The dates that have no room, and the drafts, counted. */
  public String more() {
    return joined(count(dates().size() - firstDates().size(), " more date"), drafts());
  }

  /** What is tried beside the editions of the first date, in a few words; else nothing. */
  public String beside() {
    return varied().isEmpty()
        ? joined(count(dates().size() - 1, " other date"), drafts())
        : varied();
  }

  /** Which value is varied, and how; nothing where none is. */
  public String varied() {
    RunRequest.Several several = run.request().several();
    if (several == null || several.vary() == null) {
      return "";
    }
    Sweep sweep = Sweep.read(several.vary());
    return sweep.path()
        + " at "
        + count(sweep.values().size(), " amount")
        + ", from "
        + sweep.values().getFirst().toPlainString()
        + " to "
        + sweep.values().getLast().toPlainString();
  }

  private String drafts() {
    RunRequest.Several several = run.request().several();
    return several == null ? "" : count(several.drafts().size(), " draft");
  }

  private static String joined(String one, String other) {
    return one + (one.isEmpty() || other.isEmpty() ? "" : " and ") + other;
  }

  private static String count(int count, String what) {
    return count <= 0 ? "" : count + what + (count == 1 ? "" : "s");
  }

  private static String title(SubjectId rule, Rulebook rulebook) {
    return rulebook.subject(rule).<String>map(Subject::title).orElseGet(rule::toString);
  }

  String badge() {
    return switch (run.state()) {
      case DONE -> "verdict-good";
      case QUEUED, RUNNING -> "verdict-info";
      case CANCELLED -> "";
      case INTERRUPTED, REFUSED, BROKEN_OFF -> "verdict-warn";
      case FAILED -> "verdict-bad";
    };
  }

  public String look() {
    return badge();
  }

  public String href() {
    return Links.run(run.id());
  }

  public String like() {
    return Links.like(run);
  }
}
