package org.entrepot.marketplace.restatements.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Several variants of a rule, asked for at once. */
@MarketplaceTest
class SeveralVariantsTest {
  private static final RequestPostProcessor OPERATOR = user("operator").roles("OPERATOR");
  private static final String FIXED = "variants[0].charges[1].bands[2].fixed";

  /** An edition of one rate that nobody has announced. */
  private static final String DRAFT =
      """
      subject: shopee/br/fees
      from: 2026-09-01
      values:
        currency: BRL
        facts:
          seller-kind: {kind: word, one-of: [local], label: Kind of seller}
        bases:
          price:
            - sum: {price: plus}
        variants:
          - name: everybody
            charges:
              - {code: commission, label: Commission, per: unit, of: price, rate: RATE}
      """;

  @Autowired private MockMvc web;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  SeveralVariantsTest() {}

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(OPERATOR));
  }

  /** Asks for fees of the demo's orders, with these members beside. */
  private ResultActions ask(String members) throws Exception {
    String fees = "{\"data-set\": \"demo\", \"rules\": [\"shopee/br/fees\"], ";
    String body = fees + "\"against\": \"2026-02-28\", " + members + "}";
    return send(post(Addresses.ALL).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private String done(String members) throws Exception {
    String answer = ask(members).andReturn().getResponse().getContentAsString();
    String self =
        JsonMapper.shared()
            .readTree(answer)
            .path("links")
            .path("self")
            .stringValue("none: " + answer);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                JsonMapper.shared()
                    .readTree(send(get(self)).andReturn().getResponse().getContentAsString())
                    .path("state")
                    .stringValue(),
            is("done"));
    return self;
  }

  private static String draft(String rate) {
    return JsonMapper.shared().writeValueAsString(DRAFT.replace("RATE", rate));
  }

  @Test
  void severalDatesAndADraftAreComputedInOnePassAndOnce() throws Exception {
    String members =
        "\"under\": [\"2026-03-01\", \"2026-02-01\"], \"drafts\": [%s]".formatted(draft("15%"));
    String self = done(members);
    send(get(self))
        .andExpect(jsonPath("$.under", contains("2026-03-01T00:00", "2026-02-01T00:00")))
        .andExpect(jsonPath("$.drafts").value(1))
        .andExpect(jsonPath("$.links.sellers").doesNotExist());
    send(get(self + "/summary"))
        .andExpect(jsonPath("$.variants[*].label", contains("2026-03-01", "2026-02-01", "draft")))
        .andExpect(jsonPath("$.variants[1].money[0].change.amount").value("0.00"))
        .andExpect(jsonPath("$.variants[2].basis.rules[0].under.from").value("2026-09-01T00:00"));
    send(get(self + "/files"))
        .andExpect(jsonPath("$.items[*].name", hasItems("report.html", "variants.csv")));
    send(get(self + "/files/report.html"))
        .andExpect(content().string(containsString("The variants side by side, in BRL")));
    send(get(self + "/sellers"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("sellers.csv")));

    ask(members).andExpect(status().isOk()).andExpect(jsonPath("$.links.self").value(self));
    ask(members.replace("15%", "16%")).andExpect(status().isAccepted());
  }

  @Test
  void aValueIsVariedAndTheRevenueFollowsIt() throws Exception {
    String self = done("\"under\": \"2026-03-01\", \"vary\": \"" + FIXED + "=10..30:10\"");
    send(get(self))
        .andExpect(jsonPath("$.under").value("2026-03-01T00:00"))
        .andExpect(jsonPath("$.vary").value(FIXED + "=10..30:10"));
    send(get(self + "/summary"))
        .andExpect(jsonPath("$.variants[*].label", contains("BRL 10", "BRL 20", "BRL 30")))
        .andExpect(jsonPath("$.variants[*].value", contains(10, 20, 30)));
  }

  @Test
  void everyFaultOfVariantsIsToldByItsField() throws Exception {
    ask("\"under\": [\"2026-03-01\", \"2026-03-01\", \"soon\", \"2019-01-01\"]")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field", contains("under", "under", "under")))
        .andExpect(jsonPath("$.detail", containsString("‘2026-03-01’ is among the dates twice")))
        .andExpect(jsonPath("$.detail", containsString("‘soon’ is no date")))
        .andExpect(jsonPath("$.detail", containsString("in force on 2019-01-01")));
    ask("\"under\": \"2026-03-01\", \"vary\": \"" + FIXED + "=1..300:1\"")
        .andExpect(jsonPath("$.detail", containsString("more than 100 amounts")));
    ask("\"under\": \"2026-03-01\", \"vary\": \"commission=1..3:0\"")
        .andExpect(jsonPath("$.detail", containsString("‘commission’ is no number")))
        .andExpect(jsonPath("$.detail", containsString("The step is over zero")));
    ask("\"under\": \"2026-03-01\", \"vary\": \"bands[2].rate=1..3:1\"")
        .andExpect(jsonPath("$.detail", containsString("write more of the path")));
    ask("\"under\": [\"2026-03-01\", \"2026-02-01\"], \"vary\": \"" + FIXED + "=1..3:1\"")
        .andExpect(jsonPath("$.errors[*].field", contains("under")));
    ask("\"drafts\": [" + draft("much") + "]")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[*].field", contains("drafts")))
        .andExpect(
            jsonPath("$.detail", containsString("Draft, line 13, column 77: ‘rate’ is ‘much’")));
    ask("\"under\": {}, \"vary\": \"bands[2].fixed\", \"drafts\": \"none\"")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", hasItem("under")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("vary")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("drafts")));
  }
}
