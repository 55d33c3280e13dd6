package org.entrepot.marketplace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.entrepot.rulebook.json.Json;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    RateLimit limit = isPassword(request) ? passwords : requests;
    Duration wait = limit.take(request.getRemoteAddr());
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    if (request.getRequestURI().startsWith(INTERFACE)) {
      problem(request, response, seconds);
    } else {
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  private static void problem(
      HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
    Json problem =
        Json.members()
            .with("type", "urn:entrepot:problem:too-many-requests")
            .with("title", "Too many requests from your address")
            .with("status", HttpStatus.TOO_MANY_REQUESTS.value())
            .with("detail", "Try again in " + seconds + " s.")
            .with("instance", request.getRequestURI());
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().print(problem.print());
  }

  private static boolean isPassword(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(SecurityRules.SIGN_IN);
  }
}
