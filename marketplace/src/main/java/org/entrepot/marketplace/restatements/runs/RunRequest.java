package org.entrepot.marketplace.restatements.runs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks to be restated; the data set is named apart.
 *
 * @param rules the subjects, in the order chosen
 * @param against the date whose editions are the comparison
 * @param under the date whose editions are tried; of several variants the first
 * @param knownAt editions as they were recorded then; null for all that is known
 * @param shift whether all orders are moved by whole weeks into the week of {@code under}
 * @param zone in which wall-clock times of the orders are read; null where the layout knows
 * @param assumptions as {@code name=value}, in the order stated
 * @param several the variants that are tried in one pass; null where it is the one of {@code under}
 */
public record RunRequest(
    List<SubjectId> rules,
    LocalDateTime against,
    LocalDateTime under,
    @Nullable Instant knownAt,
    boolean shift,
    @Nullable ZoneId zone,
    List<String> assumptions,
    @Nullable Several several) {

  public RunRequest {
    rules = List.copyOf(rules);
    assumptions = List.copyOf(assumptions);
  }

  /** A request of one variant. */
  public RunRequest(
      List<SubjectId> rules,
      LocalDateTime against,
      LocalDateTime under,
      @Nullable Instant knownAt,
      boolean shift,
      @Nullable ZoneId zone,
      List<String> assumptions) {
    this(rules, against, under, knownAt, shift, zone, assumptions, null);
  }

  /**
   * Variants that are tried in one pass.
   *
   * @param dates whose editions are tried; none where there are drafts only
   * @param vary one value of the edition of the first date, at many amounts: {@code
   *     bands[2].fixed=10..30:2}; null where none is varied
   * @param drafts the texts of editions that are not in the rulebook
   */
  public record Several(List<LocalDateTime> dates, @Nullable String vary, List<String> drafts) {

    public Several {
      dates = List.copyOf(dates);
      drafts = List.copyOf(drafts);
    }

    /** What the draft at a place, from 0, is called. */
    public String draftName(int place) {
      return drafts.size() == 1 ? "draft" : "draft " + (place + 1);
    }
  }

  /**
   * The variants, read by a rulebook: those of dates, a value varied or drafts, or the one of
   * {@code under}; with every fault.
   */
  public VariantReader variants(Rulebook rulebook) {
    VariantReader reader = new VariantReader(rulebook, rules, knownAt);
    if (several == null) {
      reader.date(under);
    } else if (several.vary() != null) {
      reader.sweep(Sweep.read(several.vary()), under);
    } else {
      several.dates().forEach(reader::date);
      for (int i = 0; i < several.drafts().size(); i++) {
        reader.draft(several.draftName(i), several.drafts().get(i), several.dates());
      }
    }
    return reader;
  }
}
