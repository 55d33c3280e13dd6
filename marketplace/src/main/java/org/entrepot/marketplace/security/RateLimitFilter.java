package org.entrepot.marketplace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that asks too much, before anything else is done for it. Guessing passwords
 * has a much lower limit. Files that a page is made of are not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimit requests;
  private final RateLimit passwords;

  RateLimitFilter(RateLimitSettings settings) {
    requests = new RateLimit(settings.burst(), settings.interval(), System::nanoTime);
    passwords =
        new RateLimit(settings.passwordBurst(), settings.passwordInterval(), System::nanoTime);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RateLimit limit = isPassword(request) ? passwords : requests;
    Duration wait = limit.take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response
        .getWriter()
        .println("Too many requests from your address. Try again in " + seconds + " s.");
  }

  private static boolean isPassword(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(SecurityRules.SIGN_IN);
  }
}
