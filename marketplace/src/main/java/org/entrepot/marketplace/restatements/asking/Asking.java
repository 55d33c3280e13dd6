package org.entrepot.marketplace.restatements.asking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Understands typed requests. */
@Service
public class Asking {

  private final DataSets dataSets;
  private final Rules rules;

  Asking(DataSets dataSets, Rules rules) {
    this.dataSets = dataSets;
    this.rules = rules;
  }

  /** Everything that can be told of a request. */
  public Checked check(Typed typed) {
    Faults faults = new Faults();
    Optional<DataSet> dataSet = dataSet(typed, faults);
    Optional<LocalDateTime> against = date(Field.AGAINST, typed.against(), faults);
    VariantCheck check = new VariantCheck(typed.several(), faults);
    List<String> texts = check.drafts();
    List<LocalDateTime> dates = dates(typed, texts, check, faults);
    Optional<Instant> knownAt = knownAt(typed, faults);
    Optional<ZoneId> zone = zone(typed, dataSet, faults);
    List<Subject<?>> subjects = subjects(typed, faults);
    List<Variant> drafts =
        subjects.isEmpty()
            ? List.of()
            : check.read(texts, dates, reader(subjects, knownAt.orElse(null)));
    Tried tried = new Tried(dates, texts, drafts);
    List<PinnedPair> pairs = new ArrayList<>();
    for (Subject<?> subject : subjects) {
      PinnedPair pair =
          PinnedPair.of(subject, against, tried.dates, tried.drafts, knownAt.orElse(null));
      pairs.add(pair);
      checkInForce(pair, against, tried, faults);
    }
    List<VariedValue> values = VariedValue.of(pairs);
    Optional<String> vary = check.vary(values);
    int variants = tried.dates.size() + tried.drafts.size();
    if (vary.isPresent() && tried.dates.size() == 1) {
      VariantReader reader = reader(subjects, knownAt.orElse(null));
      variants = check.read(vary.get(), tried.dates.getFirst(), reader);
    }
    RunRequest.Several several = check.several(tried.dates, vary, tried.texts);
    List<AssumedFact> assumed = AssumedFact.of(pairs, dataSet);
    List<String> assumptions = new AssumptionCheck(pairs, assumed, faults).check(typed, dataSet);
    Optional<RunRequest> request =
        faults.isEmpty()
            ? Optional.of(
                new RunRequest(
                    pairs.stream().map(PinnedPair::subject).toList(),
                    against.orElseThrow(),
                    tried.first(),
                    knownAt.orElse(null),
                    typed.shift(),
                    zone.orElse(null),
                    assumptions,
                    several))
            : Optional.empty();
    return new Checked(typed, dataSet, pairs, assumed, values, variants, faults, request);
  }

  /**
   * What is tried.
   *
   * @param dates whose editions are
   * @param texts of drafts
   * @param drafts those of them that could be read
   */
  private record Tried(List<LocalDateTime> dates, List<String> texts, List<Variant> drafts) {
    LocalDateTime first() {
      return dates.isEmpty() ? drafts.getFirst().under() : dates.getFirst();
    }
  }

  /** The first date may be left out where there are drafts. */
  private static List<LocalDateTime> dates(
      Typed typed, List<String> drafts, VariantCheck check, Faults faults) {
    Optional<LocalDateTime> under =
        typed.under().isBlank() && !drafts.isEmpty()
            ? Optional.empty()
            : date(Field.UNDER, typed.under(), faults);
    List<LocalDateTime> dates = new ArrayList<>(under.stream().toList());
    dates.addAll(check.also(under));
    return dates;
  }

  private VariantReader reader(List<Subject<?>> subjects, @Nullable Instant knownAt) {
    return new VariantReader(
        rules.rulebook(), subjects.stream().<SubjectId>map(Subject::id).toList(), knownAt);
  }

  private Optional<DataSet> dataSet(Typed typed, Faults faults) {
    if (typed.dataSet().isBlank()) {
      faults.add(Field.DATA_SET, "Choose the orders to restate.");
      return Optional.empty();
    }
    Optional<DataSet> found = dataSets.find(typed.dataSet());
    if (found.isEmpty()) {
      faults.add(Field.DATA_SET, "There is no data set " + typed.dataSet() + ".");
    }
    return found;
  }

  private List<Subject<?>> subjects(Typed typed, Faults faults) {
    Rulebook rulebook = rules.rulebook();
    List<Subject<?>> found = new ArrayList<>();
    for (String path : typed.rules().stream().distinct().toList()) {
      RestatableRules.named(rulebook, path)
          .ifPresentOrElse(
              found::add,
              () ->
                  faults.add(
                      Field.RULES,
                      "The rulebook has no rule " + path + " that orders can be computed under."));
    }
    if (typed.rules().isEmpty()) {
      faults.add(Field.RULES, "Choose at least one rule.");
    }
    return found;
  }

  private static Optional<LocalDateTime> date(Field field, String text, Faults faults) {
    if (text.isBlank()) {
      faults.add(field, "Choose a date.");
      return Optional.empty();
    }
    Optional<LocalDateTime> time = wallTime(text);
    if (time.isEmpty()) {
      faults.add(field, "‘" + text.strip() + "’ is no date: write 2026-03-01.");
    }
    return time;
  }

  static Optional<LocalDateTime> wallTime(String text) {
    try {
      return switch (ValueText.read(text)) {
        case Value.Day(var day) -> Optional.of(day.atStartOfDay());
        case Value.WallTime(var time) -> Optional.of(time);
        case Value _other -> Optional.empty();
      };
    } catch (ValueTextException | DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> knownAt(Typed typed, Faults faults) {
    if (typed.knownAt().isBlank()) {
      return Optional.empty();
    }
    Optional<Instant> end = wallTime(typed.knownAt()).map(time -> time.toInstant(ZoneOffset.UTC));
    if (end.isEmpty()) {
      faults.add(Field.KNOWN_AT, "‘" + typed.knownAt().strip() + "’ is no date.");
    }
    return end;
  }

  private static Optional<ZoneId> zone(Typed typed, Optional<DataSet> dataSet, Faults faults) {
    boolean asked = dataSet.map(DataSet::layout).orElse(Layout.OLIST) == Layout.NATIVE;
    if (!asked || typed.zone().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(typed.zone().strip()));
    } catch (DateTimeException unknown) {
      faults.add(
          Field.ZONE,
          "‘" + typed.zone().strip() + "’ is no time zone: write one as Europe/Lisbon.");
      return Optional.empty();
    }
  }

  private static void checkInForce(
      PinnedPair pair, Optional<LocalDateTime> against, Tried tried, Faults faults) {
    String none = "No edition of " + pair.title() + " is in force on ";
    if (against.isPresent() && pair.against() == null) {
      faults.add(Field.AGAINST, none + "this date.");
    }
    for (PinnedPair.Tried one : pair.tried()) {
      LocalDateTime date = one.date();
      if (one.edition() == null && date != null) {
        boolean first = tried.dates.indexOf(date) == 0;
        Field field = tried.dates.isEmpty() ? Field.DRAFT : first ? Field.UNDER : Field.ALSO;
        faults.add(field, none + (first ? "this date." : day(date) + "."));
      }
    }
  }

  private static String day(LocalDateTime date) {
    return date.toLocalTime().toSecondOfDay() == 0
        ? date.toLocalDate().toString()
        : date.toString();
  }
}
