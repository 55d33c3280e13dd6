package org.entrepot.marketplace.rules.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names a subject or an edition that the rulebook does not have. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchRule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchRule(String message) {
    super(message);
  }
}
