package org.entrepot.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@MarketplaceTest
@Import(EveryEndpointTest.Endpoints.class)
class EveryEndpointTest {
  @TestConfiguration
  @Controller
  static class Endpoints {
    @GetMapping("/test/unstated")
    @ResponseBody
    String unstated() {
      return "secret";
    }

    @OpenTo(Audience.OPERATORS)
    @GetMapping("/test/operators")
    @ResponseBody
    String operators() {
      return "for operators";
    }

    @OpenTo(Audience.ANYONE)
    @PostMapping("/test/form")
    @ResponseBody
    String form() {
      return "done";
    }
  }

  @Autowired private MockMvc web;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  EveryEndpointTest() {}

  @Test
  void statesWhoMayCallIt() {
    List<String> unstated =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(method -> method.getBeanType().getName().startsWith("org.entrepot."))
            .filter(method -> EndpointAudience.statedBy(method).isEmpty())
            .map(HandlerMethod::toString)
            .toList();
    assertThat(unstated)
        .as("endpoints without @OpenTo, but for the one that this test brings")
        .singleElement()
        .asString()
        .contains("unstated()");
  }

  @Test
  void withoutAStatementIsClosedEvenToOperators() throws Exception {
    web.perform(get("/test/unstated").with(user("o").roles("OPERATOR")))
        .andExpect(status().isForbidden())
        .andExpect(content().string(not(containsString("secret"))));
  }

  @Test
  void ofOperatorsSendsOthersToTheSignIn() throws Exception {
    web.perform(get("/test/operators")).andExpect(redirectedUrl("/sign-in"));
    web.perform(get("/test/operators").with(user("s").roles("SELLER")))
        .andExpect(status().isForbidden());
    web.perform(get("/test/operators").with(user("o").roles("OPERATOR")))
        .andExpect(status().isOk());
  }

  @Test
  void ofOperatorsSendsTheWholePageToTheSignInWhenHtmxAsks() throws Exception {
    web.perform(get("/test/operators").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/sign-in"));
  }

  @Test
  void thatChangesSomethingWantsTheTokenOfItsForm() throws Exception {
    web.perform(post("/test/form")).andExpect(status().isForbidden());
    web.perform(post("/test/form").with(csrf())).andExpect(status().isOk());
  }

  @Test
  void takesFilesOnlyOfThoseWhoAreSignedIn() throws Exception {
    web.perform(multipart("/test/form").file("file", new byte[] {1}).with(csrf()))
        .andExpect(status().isUnauthorized());
    web.perform(
            multipart("/test/form")
                .file("file", new byte[] {1})
                .with(csrf())
                .with(user("o").roles("OPERATOR")))
        .andExpect(status().isOk());
  }

  @Test
  void thatDoesNotExistIsNotFoundRatherThanForbidden() throws Exception {
    web.perform(get("/no/such/page")).andExpect(status().isNotFound());
    web.perform(post("/").with(csrf())).andExpect(status().isMethodNotAllowed());
  }

  @Test
  void answersWithHeadersThatForbidForeignAndInlineScriptsFramesAndCaching() throws Exception {
    web.perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
        .andExpect(header().string("Content-Security-Policy", containsString("style-src 'self';")))
        .andExpect(
            header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  @Test
  void ofTheActuatorIsClosedButForHealth() throws Exception {
    web.perform(get("/actuator/health")).andExpect(status().isOk());
    web.perform(get("/actuator/env")).andExpect(status().isNotFound());
  }

  @Test
  void servesTheLibrariesThatPagesLoadAndLetsThemBeKept() throws Exception {
    for (String path :
        List.of("/webjars/htmx.org/dist/htmx.min.js", "/webjars/echarts/echarts.min.js")) {
      web.perform(get(path))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", containsString("max-age=31536000")));
    }
  }
}
