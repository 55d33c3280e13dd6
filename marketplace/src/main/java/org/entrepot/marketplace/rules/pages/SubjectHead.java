package org.entrepot.marketplace.rules.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.book.Subject;
import org.jspecify.annotations.Nullable;

/** What stands above every page of a subject: its name, its way and its tabs. */
record SubjectHead(Subject<?> subject, List<Tab> tabs) {

  /** One page of a subject. */
  record Tab(Part part, String href, boolean current) {}

  /** The pages of a subject. */
  enum Part {
    EDITIONS("Editions", ""),
    CALCULATOR("Calculator", "/calculator"),
    CURVE("Curve", "/curve"),
    CASES("Worked cases", "/cases"),
    DIFFERENCES("Differences", "/differences");

    private final String title;
    private final String path;

    Part(String title, String path) {
      this.title = title;
      this.path = path;
    }

    public String title() {
      return title;
    }
  }

  static SubjectHead of(Subject<?> subject, @Nullable Part current) {
    List<Tab> tabs = new ArrayList<>();
    for (Part part : Part.values()) {
      boolean there =
          switch (part) {
            case EDITIONS, CALCULATOR, CASES -> true;
            case CURVE -> Curves.drawn(subject);
            case DIFFERENCES -> subject.timeline().periods().size() > 1;
          };
      if (there) {
        tabs.add(new Tab(part, Links.subject(subject.id()) + part.path, part == current));
      }
    }
    return new SubjectHead(subject, tabs);
  }

  /** From the rulebook down to this subject. */
  public Map<String, String> crumbs() {
    Map<String, String> crumbs = new LinkedHashMap<>();
    String marketplace = subject.id().marketplace();
    String ofMarketplace = Links.RULES + "?marketplace=" + marketplace;
    crumbs.put("Rulebook", Links.RULES);
    crumbs.put(Names.marketplace(marketplace), ofMarketplace);
    crumbs.put(
        Names.market(subject.id().market()), ofMarketplace + "&market=" + subject.id().market());
    crumbs.put(subject.title(), Links.subject(subject.id()));
    return crumbs;
  }

  public String place() {
    return Names.place(subject.id());
  }

  public String family() {
    return subject.family().name().toLowerCase(Locale.ROOT);
  }
}
