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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that asks too much, before anything else is done for it. Guessing passwords
 * has a much lower limit. Files that a page is made of are not counted. A program is answered with
 * a problem detail (RFC 9457), a person with a page; both say when to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RateLimitFilter extends OncePerRequestFilter {
  /** What programs call; people get a page. */
  private static final String INTERFACE = "/api/";

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
    String caller = request.getRemoteAddr();
    Duration wait = (isPassword(request) ? passwords : requests).take(caller);
    if (wait.isZero() && bringsPassword(request)) {
      wait = passwords.waiting(caller);
    }
    if (wait.isZero()) {
      chain.doFilter(request, response);
      if (bringsPassword(request) && response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
        passwords.take(caller);
      }
      return;
    }
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    // This comes before the rules that give every other answer its headers.
    response.setHeader("Content-Security-Policy", SecurityRules.CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.getRequestURI().startsWith(INTERFACE)) {
      ProgramRules.refuse(
          request,
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-requests",
          "Too many requests from your address",
          "Try again in " + seconds + " s.");
    } else {
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  /** A program brings it with each request: only those that are wrong are counted. */
  private static boolean bringsPassword(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  private static boolean isPassword(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(SecurityRules.SIGN_IN);
  }
}
