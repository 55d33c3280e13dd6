package org.entrepot.marketplace.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@MarketplaceTest
class SignInTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Autowired private MockMvc web;
  @Autowired private SignInLinks links;
  @Autowired private OperatorAccount operator;
  @Autowired private DataDirectory data;
  @Autowired private JdbcClient jdbc;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  SignInTest() {}

  @Test
  void theOperatorsPasswordLiesInAPrivateFileAndTheDatabaseHasOnlyItsHash() throws Exception {
    Path file = data.resolve("operator-password");
    String password = Files.readString(file).strip();
    assertThat(password).hasSizeGreaterThanOrEqualTo(16);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(jdbc.sql("select password_hash from accounts.account").query(String.class).single())
        .startsWith("{bcrypt}")
        .doesNotContain(password);

    web.perform(formLogin("/sign-in").user("Operator").password(password))
        .andExpect(authenticated().withRoles("OPERATOR"));
  }

  @Test
  void aRestartKeepsTheAccountAndItsPassword() throws Exception {
    String before = Files.readString(data.resolve("operator-password"));
    operator.run(new DefaultApplicationArguments());
    assertThat(Files.readString(data.resolve("operator-password"))).isEqualTo(before);
    assertThat(jdbc.sql("select count(*) from accounts.account").query(Long.class).single())
        .isOne();
  }

  @Test
  void aWrongPasswordIsRefusedAndThePageSaysSo() throws Exception {
    web.perform(formLogin("/sign-in").user("operator").password("guess"))
        .andExpect(unauthenticated())
        .andExpect(redirectedUrl("/sign-in?failed"));
    web.perform(get("/sign-in?failed")).andExpect(content().string(containsString("do not match")));
  }

  @Test
  void aLinkSignsInOnce() throws Exception {
    String link = links.issue();
    web.perform(get(link))
        .andExpect(redirectedUrl("/"))
        .andExpect(authenticated().withUsername("operator").withRoles("OPERATOR"));
    web.perform(get(link))
        .andExpect(redirectedUrl("/sign-in?expired"))
        .andExpect(unauthenticated());
  }

  @Test
  void aLinkGivesTheBrowserANewSession() throws Exception {
    MockHttpSession planted = new MockHttpSession();
    String plantedId = planted.getId();
    HttpSession after =
        web.perform(get(links.issue()).session(planted).with(SignInTest::asSentByABrowser))
            .andReturn()
            .getRequest()
            .getSession();
    assertThat(after).isNotNull();
    assertThat(after.getId()).isNotEqualTo(plantedId);
  }

  private static MockHttpServletRequest asSentByABrowser(MockHttpServletRequest request) {
    request.setRequestedSessionIdValid(true);
    return request;
  }

  @Test
  void aLinkIsValidForFifteenMinutes() {
    SettableClock clock = new SettableClock();
    SignInLinks timed = new SignInLinks(clock);
    String inTime = timed.issue().substring(SignInLinks.PATH.length());
    String late = timed.issue().substring(SignInLinks.PATH.length());

    clock.now = NOW.plus(Duration.ofMinutes(15)).minusMillis(1);
    assertThat(timed.use(inTime)).contains("operator");
    clock.now = NOW.plus(Duration.ofMinutes(15)).plusMillis(1);
    assertThat(timed.use(late)).isEmpty();
  }

  @Test
  void anInventedLinkIsRefused() throws Exception {
    web.perform(get("/sign-in/link/00000000-0000-0000-0000-000000000000"))
        .andExpect(status().isFound())
        .andExpect(unauthenticated());
  }

  private static final class SettableClock extends Clock {
    private Instant now = NOW;

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
