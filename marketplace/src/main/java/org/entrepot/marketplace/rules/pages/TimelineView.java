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

  /** More subjects than this are folded: they would bury what else is there. */
  private static final int MANY = 12;

  /** The subjects of one marketplace, by market. */
  record Group(String name, boolean open, List<Market> markets) {

    public List<Row> rows() {
      return markets.stream().flatMap(market -> market.rows().stream()).toList();
    }

    /** How much is in it: {@code 63 rules, 19 markets}. */
    public String extent() {
      int rules = rows().size();
      return rules
          + (rules == 1 ? " rule" : " rules")
          + (markets.size() == 1
              ? ", " + markets.getFirst().name()
              : ", " + markets.size() + " markets");
    }

    /** Whether markets are named one by one. */
    public boolean byMarket() {
      return markets.size() > 1 && rows().size() > MANY;
    }
  }

  /** The subjects of one market. */
  record Market(String name, List<Row> rows) {}

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
   * @param share its width as a share of the track
   */
  record Bar(
      String href,
      LocalDateTime from,
      @Nullable LocalDateTime end,
      Confidence confidence,
      Edition<?> edition,
      String x,
      String width,
      double share) {

    private static final int LETTER = 7;
    private static final int MARGIN = 22;
    private static final List<Integer> TRACKS = List.of(250, 320, 450, 600, 800, 1000);

    public boolean seen() {
      return !x.isEmpty();
    }

    /**
     * How wide the whole track must at least be for a text to fit into this bar: one of the widths
     * that the style sheet knows, {@code never} where no track is wide enough.
     */
    public String needs(String text) {
      double least = (text.length() * LETTER + MARGIN) / Math.max(share, Double.MIN_NORMAL);
      return TRACKS.stream()
          .filter(track -> track >= least)
          .findFirst()
          .map(track -> "needs-" + track)
          .orElse("needs-never");
    }
  }

  static TimelineView of(Collection<Subject<?>> subjects, TimelineWindow window, LocalDate today) {
    Map<String, Map<String, List<Row>>> groups = new LinkedHashMap<>();
    for (Subject<?> subject : subjects) {
      groups
          .computeIfAbsent(
              Names.marketplace(subject.id().marketplace()), name -> new LinkedHashMap<>())
          .computeIfAbsent(Names.market(subject.id().market()), name -> new ArrayList<>())
          .add(row(subject, window));
    }
    List<Group> named = new ArrayList<>();
    groups.forEach((name, markets) -> named.add(group(name, markets, groups.size())));
    String line = window.contains(today) ? window.x(today.atStartOfDay()) : null;
    return new TimelineView(window, window.ticks(), line, named);
  }

  private static Group group(String name, Map<String, List<Row>> byMarket, int groups) {
    List<Market> markets = new ArrayList<>();
    byMarket.forEach((market, rows) -> markets.add(new Market(market, rows)));
    int rows = markets.stream().mapToInt(market -> market.rows().size()).sum();
    return new Group(name, groups == 1 || rows <= MANY, markets);
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
        seen ? TimelineWindow.percent(stop - start) : "",
        stop - start);
  }
}
