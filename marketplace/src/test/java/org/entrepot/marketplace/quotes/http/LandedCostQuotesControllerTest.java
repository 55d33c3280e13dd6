package org.entrepot.marketplace.quotes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MarketplaceTest
class LandedCostQuotesControllerTest {
  private static final String TWO_LINES =
      """
      {"at": "%s", "destinations": ["DE"],
       "parcel": {"shipped-from": "CN", "freight": "EUR 10", "items": [
         {"description": "T-shirt", "hs-code": "610910", "value": "EUR 20"},
         {"description": "watch", "hs-code": "910211", "value": "EUR 40"}]}}
      """;

  @Autowired private MockMvc web;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  LandedCostQuotesControllerTest() {}

  private ResultActions quote(String body) throws Exception {
    return web.perform(
        post(LandedCostQuotesController.PATH)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void theFlatDutyOfJulyIsInTheReceiptFromItsFirstDay() throws Exception {
    quote(TWO_LINES.formatted("2026-06-30T23:59"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.quotes[0].status").value("quoted"))
        .andExpect(jsonPath("$.quotes[0].results.charges.amount").value("13.30"));
    quote(TWO_LINES.formatted("2026-07-01"))
        .andExpect(jsonPath("$.quotes[0].results.duty.amount").value("6.00"))
        .andExpect(jsonPath("$.quotes[0].results.charges.amount").value("20.44"));
  }

  @Test
  void everyStepNamesItsEditionAndTheHashOfIt() throws Exception {
    quote(TWO_LINES.formatted("2026-07-01"))
        .andExpect(jsonPath("$.quotes[0].working").isNotEmpty())
        .andExpect(
            jsonPath("$.quotes[0].working[*].edition.subject", hasItem("starter/eu/customs")))
        .andExpect(jsonPath("$.quotes[0].working[0].edition.hash", matchesPattern("[0-9a-f]{64}")))
        .andExpect(jsonPath("$.quotes[0].thresholds.above.value.amount").value("150.00"));
  }

  @Test
  void destinationsAreQuotedOrRefusedEachForItself() throws Exception {
    quote(
            """
            {"at": "2026-02-20", "destinations": [
               {"country": "CA", "region": "ON", "carrier-kind": "post"},
               {"country": "CA", "carrier-kind": "post"}, "GB"],
             "parcel": {"shipped-from": "US",
               "items": [{"hs-code": "610510", "value": "USD 100", "duty-rate": "6%"}],
               "exchange-rates": [{"from": "USD", "to": "CAD", "rate": 1.37, "day": "2026-02-20"},
                                  {"from": "USD", "to": "GBP", "rate": 0.74, "day": "2026-02-20"}]}}
            """)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.quotes[*].status", contains("quoted", "refused", "quoted")))
        .andExpect(jsonPath("$.quotes[0].results.charges.amount").value("27.10"))
        .andExpect(jsonPath("$.quotes[1].refusals[*].about", hasItem("region")))
        .andExpect(jsonPath("$.quotes[1].lines").doesNotExist());
  }

  @Test
  void aThresholdBehindWhichTheDutyIsNotKnownIsToldAndNotLeftOut() throws Exception {
    quote(
            """
            {"at": "2026-02-20", "destinations": ["GB"],
             "parcel": {"shipped-from": "CN", "items": [{"hs-code": "620220", "value": "GBP 130"}]}}
            """)
        .andExpect(jsonPath("$.quotes[0].status").value("quoted"))
        .andExpect(jsonPath("$.quotes[0].thresholds.above").isEmpty())
        .andExpect(jsonPath("$.quotes[0].thresholds.unanswered[0].value.amount").value("135.00"))
        .andExpect(jsonPath("$.quotes[0].thresholds.unanswered[0].side").value("above"))
        .andExpect(
            jsonPath("$.quotes[0].thresholds.unanswered[0].refusals[0].reason").isNotEmpty());
  }

  @Test
  void anUnknownDutyIsBracketedOnRequestAndMarked() throws Exception {
    String body =
        """
        {"at": "2026-02-20", "destinations": [{"country": "CA", "region": "ON"}],
         "parcel": {"shipped-from": "CN", "estimate": %s,
           "items": [{"hs-code": "610510", "value": "CAD 200"}]}}
        """;
    quote(body.formatted(false)).andExpect(jsonPath("$.quotes[0].status").value("refused"));
    quote(body.formatted(true))
        .andExpect(jsonPath("$.quotes[0].status").value("estimated"))
        .andExpect(jsonPath("$.quotes[0].results['charges-low']").exists());
  }

  @Test
  void theSameRequestHasTheSameHashAndAnotherValueAnother() throws Exception {
    String first = hash(TWO_LINES.formatted("2026-07-01"));
    assertThat(hash(TWO_LINES.formatted("2026-07-01"))).isEqualTo(first);
    assertThat(hash(TWO_LINES.formatted("2026-07-01").replace("EUR 40", "EUR 41")))
        .isNotEqualTo(first);
  }

  private String hash(String body) throws Exception {
    String answer = quote(body).andReturn().getResponse().getContentAsString();
    return JsonMapper.shared().readTree(answer).at("/quotes/0/hash").asString();
  }

  @Test
  void whatIsNotUnderstoodIsToldWithItsFieldAndItsRule() throws Exception {
    quote(
            """
            {"at": "soon", "foo": 1, "destinations": ["XX", {"country": "CA", "regoin": "ON"}],
             "parcel": {"items": [{"valeu": "EUR 6"}]}}
            """)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(
            jsonPath(
                "$.errors[*].field",
                hasItems(
                    "foo",
                    "at",
                    "destinations[0]",
                    "destinations[1].regoin",
                    "parcel.items[0].valeu")))
        .andExpect(jsonPath("$.errors[*].rule", hasItems("known-field", "value", "exists")));
    quote("{\"parcel\": {}}").andExpect(jsonPath("$.errors[0].rule").value("needed"));
    quote("[1]").andExpect(jsonPath("$.errors[0].rule").value("form"));
  }

  @Test
  void theExamplesOfTheDescriptionAreQuoted() throws Exception {
    String description =
        web.perform(get("/api/v1/openapi.json")).andReturn().getResponse().getContentAsString();
    JsonNode examples =
        JsonMapper.shared()
            .readTree(description)
            .at(
                "/paths/~1api~1v1~1landed-cost-quotes/post/requestBody/content/application~1json"
                    + "/examples");
    assertThat(examples.size()).isGreaterThan(1);
    for (JsonNode example : List.copyOf(examples.values())) {
      quote(example.path("value").toString())
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.quotes[*].status", hasItem("quoted")))
          .andExpect(jsonPath("$.quotes[?(@.status == 'refused')]").isEmpty());
    }
  }
}
