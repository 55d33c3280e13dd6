package org.entrepot.marketplace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.entrepot.rulebook.json.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The rules of the HTTP interface: a program says in each request who it is, with name and password
 * (RFC 7617), and has no session. A browser that sends for another site is refused, so that no page
 * can use what a browser remembers. Refusals are problem details (RFC 9457).
 */
@Configuration(proxyBeanMethods = false)
class ProgramRules {
  private static final String CHALLENGE = "Basic realm=\"Entrepôt\", charset=\"UTF-8\"";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, EndpointAudience endpoints) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().access(endpoints))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(ProgramRules::isSentForAnotherSite))
        .httpBasic(basic -> basic.authenticationEntryPoint(ProgramRules::askWhoItIs))
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(ProgramRules::askWhoItIs)
                .accessDeniedHandler((request, response, denied) -> forbid(request, response)))
        .headers(SecurityRules::headers)
        .build();
  }

  private static boolean isSentForAnotherSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && OTHER_SITES.contains(site) && !READING.contains(request.getMethod());
  }

  private static void askWhoItIs(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    refuse(
        request,
        response,
        HttpStatus.UNAUTHORIZED,
        "sign-in-needed",
        "Who asks?",
        "This needs the name and the password of an operator.");
  }

  private static void forbid(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuse(
        request,
        response,
        HttpStatus.FORBIDDEN,
        "not-allowed",
        "Not allowed",
        isSentForAnotherSite(request)
            ? "A page of another site may not change anything here."
            : "This account may not do that.");
  }

  static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String type,
      String title,
      String detail)
      throws IOException {
    Json problem =
        Json.members()
            .with("type", "urn:entrepot:problem:" + type)
            .with("title", title)
            .with("status", status.value())
            .with("detail", detail)
            .with("instance", request.getRequestURI());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().print(problem.print());
  }
}
