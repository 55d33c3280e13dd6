package org.entrepot.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitFilterTest {
  private final RateLimitFilter filter =
      new RateLimitFilter(
          new RateLimitSettings(5, Duration.ofMinutes(1), 2, Duration.ofMinutes(10)));

  @Test
  void whoAsksTooMuchIsToldWhenToComeBack() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(answer("GET", "/").getStatus()).isEqualTo(HttpStatus.OK.value());
    }
    MockHttpServletResponse refused = answer("GET", "/");
    assertThat(refused.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
    assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
    assertThat(refused.getErrorMessage()).as("the error page answers").isNull();
  }

  @Test
  void aProgramThatAsksTooMuchIsAnsweredWithAProblemDetail() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(answer("POST", "/api/v1/computations").getStatus())
          .isEqualTo(HttpStatus.OK.value());
    }
    MockHttpServletResponse refused = answer("POST", "/api/v1/computations");
    assertThat(refused.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
    assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
    assertThat(refused.getContentType()).startsWith("application/problem+json");
    assertThat(refused.getContentAsString())
        .contains("urn:entrepot:problem:too-many-requests", "Try again in 60 s");
  }

  @Test
  void passwordsCanBeGuessedMuchLessOften() throws Exception {
    assertThat(answer("POST", "/sign-in").getStatus()).isEqualTo(HttpStatus.OK.value());
    assertThat(answer("POST", "/sign-in").getStatus()).isEqualTo(HttpStatus.OK.value());
    assertThat(answer("POST", "/sign-in").getStatus())
        .isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
    assertThat(answer("GET", "/sign-in").getStatus()).isEqualTo(HttpStatus.OK.value());
  }

  @Test
  void theFilesThatAPageIsMadeOfAreNotCounted() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(answer("GET", "/webjars/x.js").getStatus()).isEqualTo(HttpStatus.OK.value());
    }
  }

  private MockHttpServletResponse answer(String method, String path) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
    return response;
  }
}
