package org.entrepot.marketplace.restatements.uploads;

import java.util.List;

/** An upload that is not taken. Nothing of it was kept; every reason is a sentence for people. */
public final class UploadRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String[] reasons;

  public UploadRefused(List<String> reasons) {
    super(String.join(" ", reasons), null, false, false);
    this.reasons = reasons.toArray(String[]::new);
  }

  public UploadRefused(String reason) {
    this(List.of(reason));
  }

  public List<String> reasons() {
    return List.of(reasons);
  }
}
