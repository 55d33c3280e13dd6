package org.entrepot.replay.variants;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.restatement.Varied;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.ContentPath;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.DraftReader;
import org.entrepot.rulebook.reading.DraftReading;
import org.entrepot.rulebook.reading.Families;
import org.jspecify.annotations.Nullable;

/** Makes variants of dates, draft files and a parameter that is varied; collects every fault. */
public final class VariantReader {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final int CANDIDATES = 8;

  /** What is said of an anchor that a part of a file was copied without. */
  private static final String UNKNOWN_ANCHOR = "nothing above is called ‘&";

  private static final String WITHOUT_ANCHORS =
      "an edition copied out of a rulebook file lacks what its anchors (*name) stand for; ‘entrepot"
          + " rulebook show SUBJECT --at DAY --draft’ prints it with all of it written out";

  private final Rulebook rulebook;
  private final List<SubjectId> rules;
  private final @Nullable Instant knownAt;
  private final DraftReader drafts;
  private final List<Variant> variants = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * A reader of variants.
   *
   * @param rules those that are replayed
   */
  public VariantReader(Rulebook rulebook, List<SubjectId> rules) {
    this(rulebook, rules, null);
  }

  /**
   * The same of editions as they were recorded at a time.
   *
   * @param knownAt null for all that is known
   */
  public VariantReader(Rulebook rulebook, List<SubjectId> rules, @Nullable Instant knownAt) {
    this.rulebook = rulebook;
    this.rules = rules;
    this.knownAt = knownAt;
    this.drafts = new DraftReader(Families.ALL, rulebook);
  }

  public List<Variant> variants() {
    return variants;
  }

  public List<String> faults() {
    return faults;
  }

  public void date(LocalDateTime under) {
    variants.add(Variant.on(under));
  }

  /**
   * A draft file; the other rules are those of the date from which it is to be in force, or of a
   * given date.
   */
  public void draft(Path file, List<LocalDateTime> under) {
    drafts(List.of(file), under);
  }

  /** Several of them, each called by its file, with as many of its folders as tell it apart. */
  public void drafts(List<Path> files, List<LocalDateTime> under) {
    for (Path file : files) {
      draft(drafts.read(file), file.toString(), name(file, files), under);
    }
  }

  private static String name(Path file, List<Path> files) {
    for (int parts = 1; parts < file.getNameCount(); parts++) {
      Path end = file.subpath(file.getNameCount() - parts, file.getNameCount());
      if (files.stream().filter(one -> one.endsWith(end)).count() == 1) {
        return end.toString();
      }
    }
    return file.toString();
  }

  /** The same of a text that is in no file. */
  public void draft(String name, String text, List<LocalDateTime> under) {
    draft(drafts.read(name, text), name, name, under);
  }

  private void draft(DraftReading reading, String where, String label, List<LocalDateTime> under) {
    switch (reading) {
      case DraftReading.Faulty(var found) -> {
        found.stream().map(Fault::toString).forEach(faults::add);
        if (found.stream().anyMatch(fault -> fault.message().contains(UNKNOWN_ANCHOR))) {
          faults.add(WITHOUT_ANCHORS);
        }
      }
      case DraftReading.Read(var subject, var edition) -> {
        if (rules.contains(subject)) {
          LocalDateTime others = under.isEmpty() ? edition.from() : under.getFirst();
          variants.add(new Variant(label, others, Map.of(subject, edition), null));
        } else {
          faults.add(where + ": it is a draft of " + subject + ", which is not among the rules");
        }
      }
    }
  }

  /** A parameter of the edition in force on a date; of the one rule that has it. */
  public void sweep(Sweep sweep, LocalDateTime under) {
    List<VariedPlace> places = places(isAt(sweep.path()), under);
    if (places.size() == 1 && !NUMBER.matcher(places.getFirst().text()).find()) {
      VariedPlace place = places.getFirst();
      faults.add("‘" + place.path() + "’ is ‘" + place.text() + "’, which is no number");
    } else if (places.size() == 1) {
      sweep.values().forEach(value -> vary(places.getFirst(), sweep, value, under));
    } else if (places.isEmpty()) {
      faults.add(
          "no value of the editions of "
              + under
              + " stands at ‘"
              + sweep.path()
              + "’; "
              + nearby(sweep.path(), under)
              + "‘entrepot rulebook show’ shows their values");
    } else {
      faults.add(
          "‘"
              + sweep.path()
              + "’ is not one value but "
              + places.size()
              + "; write more of the path: "
              + String.join(", ", places.stream().limit(CANDIDATES).map(VariedPlace::path).toList())
              + (places.size() > CANDIDATES ? ", …" : ""));
    }
  }

  /** A path names what it stands for whole, or by its last parts. */
  private static Predicate<String> isAt(String path) {
    return full -> full.equals(path) || full.endsWith("." + path);
  }

  /** What is stated where the path was looked for, under other names. */
  private String nearby(String path, LocalDateTime under) {
    int last = path.lastIndexOf('.');
    String part = last < 0 ? "" : path.substring(0, last);
    List<String> names =
        places(full -> isAt(part).test(full.replaceFirst("\\.[^.]*$", "")), under).stream()
            .map(place -> place.path().substring(place.path().lastIndexOf('.') + 1))
            .distinct()
            .limit(CANDIDATES)
            .toList();
    return part.isEmpty() || names.isEmpty()
        ? ""
        : "‘" + part + "’ states " + String.join(", ", names) + "; ";
  }

  private List<VariedPlace> places(Predicate<String> isWanted, LocalDateTime under) {
    return rules.stream()
        .flatMap(id -> rulebook.subject(id).stream())
        .flatMap(subject -> places(subject, isWanted, under).stream())
        .toList();
  }

  private <B> List<VariedPlace> places(
      Subject<B> subject, Predicate<String> isWanted, LocalDateTime under) {
    var at = under.atZone(subject.zone()).toInstant();
    InForce<B> inForce =
        knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
    return switch (inForce) {
      case InForce.None<B> _n -> List.of();
      case InForce.Found<B>(var edition) -> {
        List<VariedPlace> places = new ArrayList<>();
        ContentPath.scalars(edition.content().part("values"))
            .forEach((full, text) -> {
              if (isWanted.test(full)) {
                places.add(new VariedPlace(subject, edition, full, text));
              }
            });
        yield places;
      }
    };
  }

  private void vary(VariedPlace place, Sweep sweep, BigDecimal value, LocalDateTime under) {
    String text = NUMBER.matcher(place.text()).replaceFirst(value.toPlainString());
    Content changed = place.with(text);
    String shown = sweep.path() + "=" + text;
    Matcher stated = NUMBER.matcher(place.text());
    if (!stated.find()) {
      throw new IllegalStateException(place.path() + " has become no number");
    }
    BigDecimal statedValue = new BigDecimal(stated.group());
    Varied varied =
        new Varied(
            place.subject().id(),
            place.path(),
            place.words(),
            text,
            place.text(),
            value,
            statedValue);
    if (varied.isStated()) {
      Map<SubjectId, Edition<?>> itself = Map.of(place.subject().id(), place.edition());
      variants.add(new Variant(text, under, itself, varied));
      return;
    }
    switch (drafts.read(place.subject(), shown, changed)) {
      case DraftReading.Faulty(var found) ->
          found.forEach(fault -> faults.add(shown + ": " + fault.message()));
      case DraftReading.Read(var subject, var edition) ->
          variants.add(new Variant(text, under, Map.of(subject, said(edition, varied)), varied));
    }
  }

  /** An edition that says of itself that it is nobody's but the rulebook's with a value varied. */
  private static <B> Edition<B> said(Edition<B> edition, Varied varied) {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source("Varied: " + varied.sentence(), "not published", null, null));
    edition.sources().stream()
        .map(one -> new Source("otherwise " + one.title(), one.publisher(), one.date(), one.url()))
        .forEach(sources::add);
    return new Edition<>(
        edition.ref(),
        edition.zone(),
        edition.to(),
        edition.announced(),
        edition.recorded(),
        edition.withdrawn(),
        sources,
        Confidence.CONVENTION,
        edition.note(),
        edition.body(),
        edition.content());
  }
}
