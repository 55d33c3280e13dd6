package org.entrepot.marketplace.wording;

import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code words}. */
@ControllerAdvice
final class WordingOfPages {

  @ModelAttribute("words")
  Wording words(Locale locale) {
    return Wording.in(locale);
  }
}
