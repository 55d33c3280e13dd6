package org.entrepot.marketplace.restatements.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A restatement that was asked for, without its result.
 *
 * @param dataSet the id of the data set
 * @param dataSetName its name at the time of asking: the data set may be gone since
 * @param fingerprint the same fingerprint computes the same figures
 * @param attempt how often it was queued
 * @param progress as last recorded
 * @param reasons why it was refused or failed; sentences
 */
public record Run(
    UUID id,
    String dataSet,
    String dataSetName,
    RunRequest request,
    String fingerprint,
    RunState state,
    int attempt,
    String askedBy,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    RunProgress progress,
    List<String> reasons) {

  public Run {
    reasons = List.copyOf(reasons);
  }

  /** How long it took; empty while it has not ended or where it never started. */
  public Optional<Duration> took() {
    return startedAt == null || endedAt == null
        ? Optional.empty()
        : Optional.of(Duration.between(startedAt, endedAt));
  }
}
