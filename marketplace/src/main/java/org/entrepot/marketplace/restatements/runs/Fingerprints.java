package org.entrepot.marketplace.restatements.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.replay.restatement.Variant;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a run would compute from, as one hash: content of the data, layout, editions on both dates,
 * everything that they consult, dates, assumptions and the program. Two runs with one fingerprint
 * have the same figures.
 */
final class Fingerprints {

  private final Rulebook rulebook;
  private final StringBuilder text = new StringBuilder();
  private final Set<SubjectId> consulted = new TreeSet<>();

  private Fingerprints(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * The fingerprint of a request.
   *
   * @param data the hash of the data set's files
   * @param codeVersion the version of the program
   */
  static String of(
      DataSet dataSet, String data, RunRequest request, Rulebook rulebook, String codeVersion) {
    Fingerprints of = new Fingerprints(rulebook);
    of.add("program", codeVersion);
    of.add("layout", dataSet.layout().word());
    of.add("data", data);
    of.add("against", request.against());
    of.add("under", request.under());
    of.add("shift", request.shift());
    of.add("zone", String.valueOf(request.zone()));
    of.add("known-at", String.valueOf(request.knownAt()));
    request.assumptions().stream().sorted().forEach(one -> of.add("assumed", one));
    request.rules().forEach(rule -> of.addRule(rule, request));
    if (request.several() != null) {
      of.addVariants(request, request.several());
    }
    of.consulted.forEach(of::addConsulted);
    return sha256(of.text.toString());
  }

  private void add(String name, Object value) {
    text.append(name).append(' ').append(value).append('\n');
  }

  private void addRule(SubjectId rule, RunRequest request) {
    add("rule", rule);
    rulebook.subject(rule).ifPresent(subject -> addEditions(subject, request));
  }

  private <B> void addEditions(Subject<B> subject, RunRequest request) {
    addEdition(subject, request.against(), request.knownAt());
    addEdition(subject, request.under(), request.knownAt());
  }

  private <B> void addEdition(Subject<B> subject, LocalDateTime date, @Nullable Instant knownAt) {
    Instant at = date.atZone(subject.zone()).toInstant();
    InForce<B> inForce =
        knownAt == null ? subject.timeline().at(at) : subject.timeline().at(at, knownAt);
    switch (inForce) {
      case InForce.Found<B>(var edition) -> {
        add("edition", edition.hash().hex());
        consult(subject, edition);
      }
      case InForce.None<B> _none -> add("edition", "none");
    }
  }

  private void addVariants(RunRequest request, RunRequest.Several several) {
    several.drafts().forEach(draft -> add("draft", draft));
    for (Variant variant : request.variants(rulebook).variants()) {
      add("variant", variant.label());
      for (SubjectId rule : request.rules()) {
        rulebook.subject(rule).ifPresent(subject -> addVariant(subject, variant, request));
      }
    }
  }

  private <B> void addVariant(Subject<B> subject, Variant variant, RunRequest request) {
    Optional<Edition<B>> draft = draft(subject, variant);
    if (draft.isPresent()) {
      add("edition", draft.get().hash().hex());
      consult(subject, draft.get());
    } else {
      addEdition(subject, variant.under(), request.knownAt());
    }
  }

  @SuppressWarnings("unchecked") // a draft is read by its subject's own family
  private static <B> Optional<Edition<B>> draft(Subject<B> subject, Variant variant) {
    return Optional.ofNullable((Edition<B>) variant.drafts().get(subject.id()));
  }

  private <B> void consult(Subject<B> subject, Edition<B> edition) {
    for (SubjectId other : subject.family().consults(edition.body()).keySet()) {
      if (consulted.add(other)) {
        rulebook.subject(other).ifPresent(this::consultAll);
      }
    }
  }

  private <B> void consultAll(Subject<B> subject) {
    subject.timeline().revisions().forEach(edition -> consult(subject, edition));
  }

  private void addConsulted(SubjectId id) {
    rulebook
        .subject(id)
        .ifPresent(subject ->
            subject
                .timeline()
                .revisions()
                .forEach(edition -> add("consults " + id, edition.hash().hex())));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
