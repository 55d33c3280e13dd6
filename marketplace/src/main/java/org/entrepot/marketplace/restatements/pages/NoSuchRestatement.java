package org.entrepot.marketplace.restatements.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names a restatement, a seller, a data set or a file that is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchRestatement extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchRestatement(String message) {
    super(message);
  }
}
