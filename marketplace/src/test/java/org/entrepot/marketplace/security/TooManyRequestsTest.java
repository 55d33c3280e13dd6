package org.entrepot.marketplace.security;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@MarketplaceTest
@TestPropertySource(properties = {"entrepot.rate-limit.burst=1", "entrepot.rate-limit.interval=1h"})
class TooManyRequestsTest {
  @Autowired private MockMvc web;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  TooManyRequestsTest() {}

  @Test
  void areRefusedWithTheSameHeadersAsEveryAnswerAndSayWhenToComeBack() throws Exception {
    web.perform(get("/"));
    web.perform(get("/"))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().string("Retry-After", "3600"))
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")));
    web.perform(get("/api/v1/openapi.json"))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().string("Retry-After", "3600"))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    web.perform(get("/assets/js/theme.js")).andExpect(status().isOk());
  }
}
