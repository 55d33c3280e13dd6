package org.entrepot.marketplace.restatements.asking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.replay.rules.PinnedRule;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.FactSheet;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the edition that is compared with and those that are tried.
 *
 * @param against null where none is in force, or no date is chosen
 * @param tried in the order asked for; of drafts those of this rule
 */
public record PinnedPair(
    SubjectId subject,
    String title,
    @Nullable Edition<?> against,
    List<Tried> tried,
    List<FactSheet> sheets) {

  /**
   * An edition that is tried.
   *
   * @param name of the draft that it is; null where it is of the rulebook
   * @param date on which it is in force; null of a draft
   * @param edition null where none is in force
   */
  public record Tried(
      @Nullable String name, @Nullable LocalDateTime date, @Nullable Edition<?> edition) {}

  static <B> PinnedPair of(
      Subject<B> subject,
      Optional<LocalDateTime> against,
      List<LocalDateTime> dates,
      List<Variant> drafts,
      @Nullable Instant knownAt) {
    Optional<Edition<B>> was = against.flatMap(date -> edition(subject, date, knownAt));
    List<Tried> tried = new ArrayList<>();
    List<Edition<B>> editions = new ArrayList<>(was.stream().toList());
    for (LocalDateTime date : dates) {
      Optional<Edition<B>> edition = edition(subject, date, knownAt);
      tried.add(new Tried(null, date, edition.orElse(null)));
      edition.ifPresent(editions::add);
    }
    for (Variant variant : drafts) {
      Optional<Edition<B>> draft = draft(subject, variant);
      if (draft.isPresent()) {
        tried.add(new Tried(variant.label(), null, draft.get()));
        editions.add(draft.get());
      } else if (dates.isEmpty()) {
        Optional<Edition<B>> beside = edition(subject, variant.under(), knownAt);
        tried.add(new Tried(null, variant.under(), beside.orElse(null)));
        beside.ifPresent(editions::add);
      }
    }
    return new PinnedPair(
        subject.id(),
        subject.title(),
        was.orElse(null),
        tried,
        editions.stream().map(edition -> PinnedRule.Pinned.askedBy(subject, edition)).toList());
  }

  @SuppressWarnings("unchecked") // a draft is read by its subject's own family
  private static <B> Optional<Edition<B>> draft(Subject<B> subject, Variant variant) {
    return Optional.ofNullable((Edition<B>) variant.drafts().get(subject.id()));
  }

  /** The first edition that is tried; null where there is none. */
  public @Nullable Edition<?> under() {
    return tried.isEmpty() ? null : tried.getFirst().edition();
  }

  private static <B> Optional<Edition<B>> edition(
      Subject<B> subject, LocalDateTime date, @Nullable Instant knownAt) {
    Instant at = date.atZone(subject.zone()).toInstant();
    InForce<B> inForce =
        knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
    return switch (inForce) {
      case InForce.Found<B>(var edition) -> Optional.of(edition);
      case InForce.None<B> _none -> Optional.empty();
    };
  }

  /** Whether what is tried is the edition that it is compared with. */
  public boolean isAgainst(Tried one) {
    return against != null && one.edition() != null && against.hash().equals(one.edition().hash());
  }

  /** Whether both dates have one and the same edition: then nothing can change. */
  public boolean isOneEdition() {
    return tried.size() == 1 && isAgainst(tried.getFirst());
  }
}
