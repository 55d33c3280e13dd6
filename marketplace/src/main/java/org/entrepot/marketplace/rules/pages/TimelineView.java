package org.entrepot.marketplace.rules.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.edition.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Subjects over time.
 *
 * @param today where today's line stands; null where today is not in the window
 */
record TimelineView(
    TimelineWindow window,
    List<TimelineWindow.Tick> ticks,
    @Nullable String today,
    List<Group> groups) {

  /** The subjects of one marketplace. */
  record Group(String name, List<Row> rows) {}

  /** One subject. */
  record Row(SubjectId id, String title, String family, String href, List<Bar> bars, int editions) {

    public String market() {
      return Names.market(id.market());
    }

    public String place() {
      return Names.place(id);
    }
  }

  /**
   * One edition.
   *
   * @param end null while it is open
   * @param x where its bar begins, and its width, in percent; empty where it is out of the window
   */
  record Bar(
      String href,
      LocalDateTime from,
      @Nullable LocalDateTime end,
      Confidence confidence,
      Edition<?> edition,
      String x,
      String width) {

    public boolean seen() {
      return !x.isEmpty();
    }
  }

  static TimelineView of(Collection<Subject<?>> subjects, TimelineWindow window, LocalDate today) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Subject<?> subject : subjects) {
      groups
          .computeIfAbsent(Names.marketplace(subject.id().marketplace()), name -> new ArrayList<>())
          .add(row(subject, window));
    }
    List<Group> named = new ArrayList<>();
    groups.forEach((name, rows) -> named.add(new Group(name, rows)));
    String line = window.contains(today) ? window.x(today.atStartOfDay()) : null;
    return new TimelineView(window, window.ticks(), line, named);
  }

  private static <B> Row row(Subject<B> subject, TimelineWindow window) {
    List<Bar> bars =
        subject.timeline().periods().stream().map(period -> bar(period, window)).toList();
    return new Row(
        subject.id(),
        subject.title(),
        subject.family().name(),
        Links.subject(subject.id()),
        bars,
        bars.size());
  }

  private static Bar bar(Timeline.Period<?> period, TimelineWindow window) {
    Edition<?> edition = period.edition();
    LocalDateTime end = period.end();
    boolean seen = window.touches(edition.from(), end);
    double start = window.share(edition.from());
    double stop = end == null ? 1 : window.share(end);
    return new Bar(
        Links.edition(edition.ref()),
        edition.from(),
        end,
        edition.confidence(),
        edition,
        seen ? TimelineWindow.percent(start) : "",
        seen ? TimelineWindow.percent(stop - start) : "");
  }
}
