package org.entrepot.marketplace.restatements.asking;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.jspecify.annotations.Nullable;

/** Further dates, a value that is varied and drafts: each is understood, or told why it is not. */
final class VariantCheck {

  /** So many variants are computed in one pass at most. */
  static final int MOST = Sweep.MOST_VALUES;

  private static final int LONGEST_DRAFT = 200_000;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern PLACE = Pattern.compile("^(draft[ \\d]*):(\\d+):(\\d+): RB-\\d+ ");
  private static final Pattern BETWEEN_DRAFTS = Pattern.compile("(?m)^---\\s*$");

  private final Typed.Several typed;
  private final Faults faults;

  VariantCheck(Typed.Several typed, Faults faults) {
    this.typed = typed;
    this.faults = faults;
  }

  /** The further dates, after the first. */
  List<LocalDateTime> also(Optional<LocalDateTime> first) {
    Set<LocalDateTime> dates = new LinkedHashSet<>();
    first.ifPresent(dates::add);
    for (String text : Arrays.stream(typed.also().split("[,;\\s]+", -1)).toList()) {
      Optional<LocalDateTime> date = Asking.wallTime(text);
      if (date.isEmpty() && !text.isBlank()) {
        faults.add(
            Field.ALSO,
            "‘" + text + "’ is no date: write 2026-03-01, with a comma before the next.");
      } else if (date.isPresent() && !dates.add(date.get())) {
        faults.add(Field.ALSO, "‘" + text + "’ is among the dates twice.");
      }
    }
    if (!typed.also().isBlank() && typed.varies()) {
      faults.add(Field.ALSO, "A value is varied in the editions of one date: take the others out.");
    }
    first.ifPresent(dates::remove);
    return List.copyOf(dates);
  }

  /** The texts of the drafts. */
  List<String> drafts() {
    List<String> drafts =
        Arrays.stream(BETWEEN_DRAFTS.split(typed.drafts().replace("\r\n", "\n")))
            .filter(draft -> !draft.isBlank())
            .toList();
    if (typed.drafts().length() > LONGEST_DRAFT) {
      faults.add(Field.DRAFT, "Drafts have at most " + LONGEST_DRAFT + " letters together.");
      return List.of();
    }
    if (!drafts.isEmpty() && typed.varies()) {
      faults.add(Field.DRAFT, "A value is varied in an edition of the rulebook: leave drafts out.");
    }
    return drafts;
  }

  /**
   * The value that is varied as {@code path=from..to:step}; empty where none is, or it is wrong.
   */
  Optional<String> vary(List<VariedValue> values) {
    if (!typed.varies()) {
      return Optional.empty();
    }
    String path = typed.vary().strip();
    if (path.isEmpty()) {
      faults.add(
          Field.VARY, "Which value is varied? Choose one of the list, or clear its amounts.");
    } else if (!values.isEmpty() && values.stream().noneMatch(value -> value.isAt(path))) {
      faults.add(
          Field.VARY,
          "‘" + path + "’ is no number of the editions restated under: choose one of the list.");
    }
    Optional<BigDecimal> from = number(Field.VARY_FROM, typed.from());
    Optional<BigDecimal> to = number(Field.VARY_TO, typed.to());
    Optional<BigDecimal> step = number(Field.VARY_STEP, typed.step());
    if (from.isPresent() && to.isPresent() && step.isPresent()) {
      check(from.get(), to.get(), step.get());
    }
    boolean good = Field.VARIED.stream().noneMatch(field -> faults.has(field.word()));
    return good
        ? Optional.of(path + "=" + plain(from) + ".." + plain(to) + ":" + plain(step))
        : Optional.empty();
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.orElseThrow().toPlainString();
  }

  private Optional<BigDecimal> number(Field field, String text) {
    if (NUMBER.matcher(text.strip()).matches()) {
      return Optional.of(new BigDecimal(text.strip()));
    }
    faults.add(
        field,
        text.isBlank()
            ? "Write a number."
            : "‘" + text.strip() + "’ is no number: write 12 or 12.5.");
    return Optional.empty();
  }

  private void check(BigDecimal from, BigDecimal to, BigDecimal step) {
    if (from.compareTo(to) > 0) {
      faults.add(Field.VARY_TO, "The last amount is not below the first.");
    } else if (step.signum() <= 0) {
      faults.add(Field.VARY_STEP, "The step is over zero.");
    } else if (to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(MOST))) >= 0) {
      faults.add(
          Field.VARY,
          "From %s to %s in steps of %s are more than %d amounts, the most in one pass: take greater steps."
              .formatted(from.toPlainString(), to.toPlainString(), step.toPlainString(), MOST));
    }
  }

  /** What is tried in one pass; null where it is the one edition of the date. */
  RunRequest.@Nullable Several several(
      List<LocalDateTime> dates, Optional<String> vary, List<String> drafts) {
    if (dates.size() + drafts.size() > MOST) {
      faults.add(
          Field.ALSO,
          "These are "
              + (dates.size() + drafts.size())
              + " variants; at most "
              + MOST
              + " are computed in one pass.");
    }
    return dates.size() == 1 && vary.isEmpty() && drafts.isEmpty()
        ? null
        : new RunRequest.Several(dates, vary.orElse(null), drafts);
  }

  /** The editions of drafts, as variants; what they do not keep is told. */
  List<Variant> read(List<String> drafts, List<LocalDateTime> dates, VariantReader reader) {
    RunRequest.Several several = new RunRequest.Several(dates, null, drafts);
    for (int i = 0; i < drafts.size(); i++) {
      reader.draft(several.draftName(i), drafts.get(i), dates);
    }
    reader.faults().forEach(fault -> faults.add(Field.DRAFT, sentence(fault)));
    return List.copyOf(reader.variants());
  }

  /** Tries to vary a value; what its edition does not keep at some amount is told. */
  int read(String vary, LocalDateTime date, VariantReader reader) {
    reader.sweep(Sweep.read(vary), date);
    reader.faults().forEach(fault -> faults.add(Field.VARY, sentence(fault)));
    return reader.variants().size();
  }

  private static String sentence(String told) {
    String fault = PLACE.matcher(told).replaceFirst("$1, line $2, column $3: ");
    return fault.substring(0, 1).toUpperCase(Locale.ROOT) + fault.substring(1) + ".";
  }
}
