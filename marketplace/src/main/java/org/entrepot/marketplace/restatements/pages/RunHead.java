package org.entrepot.marketplace.restatements.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunState;
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
            ? List.of(Part.values()).stream()
                .map(part -> new Tab(part.title, Links.run(run.id()) + part.path, part == current))
                .toList()
            : List.of());
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
