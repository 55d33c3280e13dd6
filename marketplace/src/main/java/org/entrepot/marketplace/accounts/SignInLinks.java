package org.entrepot.marketplace.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.InMemoryOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Links that sign the operator in once. They are printed only on the terminal of whoever started
 * the application, and live in memory: a restart forgets them.
 */
@Component
public final class SignInLinks {
  static final String PATH = "/sign-in/link/";
  private static final Duration VALID = Duration.ofMinutes(15);

  private final InMemoryOneTimeTokenService tokens = new InMemoryOneTimeTokenService();

  SignInLinks(Clock clock) {
    tokens.setClock(clock);
  }

  /** The path of a new link. */
  public String issue() {
    var request = new GenerateOneTimeTokenRequest(OperatorAccount.NAME, VALID);
    return PATH + tokens.generate(request).getTokenValue();
  }

  /** Whom the token signs in; empty if it is unknown, used or too old. Uses it up. */
  Optional<String> use(String token) {
    return Optional.ofNullable(tokens.consume(new OneTimeTokenAuthenticationToken(token)))
        .map(used -> used.getUsername());
  }
}
