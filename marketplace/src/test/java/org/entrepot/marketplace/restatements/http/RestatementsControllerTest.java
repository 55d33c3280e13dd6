package org.entrepot.marketplace.restatements.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MarketplaceTest
class RestatementsControllerTest {
  private static final RequestPostProcessor OPERATOR = user("operator").roles("OPERATOR");
  private static final String FEES =
      """
      {"data-set": "demo", "rules": ["shopee/br/fees"], "against": "2026-02-28",
       "under": "2026-03-01"}
      """;
  private static final String STANDARDS =
      """
      {"data-set": "demo", "rules": ["shopee/sg/standards"], "against": "2026-03-09",
       "under": "2026-03-10", "assumptions": {"denominator": "placed"}, "anew": true}
      """;

  @Autowired private MockMvc web;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  RestatementsControllerTest() {}

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(OPERATOR));
  }

  private ResultActions ask(String body) throws Exception {
    return send(post(Addresses.ALL).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static JsonNode json(ResultActions answer) throws Exception {
    return JsonMapper.shared().readTree(answer.andReturn().getResponse().getContentAsString());
  }

  private String done(String body) throws Exception {
    String self = json(ask(body)).path("links").path("self").stringValue();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> json(send(get(self))).path("state").stringValue(), is("done"));
    return self;
  }

  @Test
  void aRestatementIsAskedForWatchedAndItsSellersAreReadPageByPage() throws Exception {
    String self = done(FEES);
    send(get(self + "/summary"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.money[0].currency").value("BRL"))
        .andExpect(jsonPath("$.basis.rules[0].subject").value("shopee/br/fees"))
        .andExpect(jsonPath("$.basis.codeVersion", matchesPattern(".+\\+[0-9a-f]{12}")));

    Set<String> names = new HashSet<>();
    String cursor = "";
    int pages = 0;
    while (cursor != null) {
      String from = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      JsonNode page = json(send(get(self + "/sellers?limit=200&order=seller" + from)));
      page.path("items").forEach(seller -> names.add(seller.path("seller").stringValue()));
      assertThat(page.path("total").intValue()).isEqualTo(432);
      cursor = page.path("next").isNull() ? null : page.path("next").stringValue();
      pages++;
    }
    assertThat(names).hasSize(432);
    assertThat(pages).isEqualTo(3);

    send(get(self + "/sellers?which=gains&order=change&limit=1"))
        .andExpect(jsonPath("$.total").value(12))
        .andExpect(jsonPath("$.items[0].seller").value("Farol Digital"))
        .andExpect(jsonPath("$.items[0].change.currency").value("BRL"));
    send(get(self + "/files")).andExpect(jsonPath("$.items[*].name", hasItem("lines.parquet")));
    send(get(self + "/files/sellers.csv"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(content().string(containsString("Farol Digital,BRL")));
  }

  @Test
  void theSameIsComputedOnceAndUnderOneKeyAskedForOnce() throws Exception {
    String self = done(FEES);
    ask(FEES).andExpect(status().isOk()).andExpect(jsonPath("$.links.self").value(self));

    JsonNode first = json(keyed("key-1", STANDARDS).andExpect(status().isAccepted()));
    JsonNode second = json(keyed("key-1", STANDARDS).andExpect(status().isOk()));
    assertThat(second.path("id")).isEqualTo(first.path("id"));
    keyed("key-2", STANDARDS).andExpect(status().isAccepted());
    keyed("key-1", FEES)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("urn:entrepot:problem:key-used"));
    keyed("", FEES).andExpect(status().isBadRequest());
  }

  private ResultActions keyed(String key, String body) throws Exception {
    return send(
        post(Addresses.ALL)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void allAreListedTheNewestFirstEachOnce() throws Exception {
    done(FEES);
    String newest = json(ask(STANDARDS)).path("id").stringValue();
    JsonNode first = json(send(get(Addresses.ALL + "?limit=1")));
    assertThat(first.path("items").get(0).path("id").stringValue()).isEqualTo(newest);
    JsonNode second =
        json(send(get(Addresses.ALL + "?limit=1&cursor=" + first.path("next").stringValue())));
    assertThat(second.path("items").get(0).path("id").stringValue()).isNotEqualTo(newest);
    send(get(Addresses.ALL + "?limit=0&cursor=!"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", contains("limit", "cursor")));
    send(get(Addresses.DATA_SETS)).andExpect(jsonPath("$.items[0].id").value("demo"));
  }

  @Test
  void everyFaultIsToldByItsField() throws Exception {
    ask("{\"data-set\": \"none\", \"rules\": [\"no/such/rule\"], \"against\": \"1 March\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(
            jsonPath("$.errors[*].field", contains("data-set", "against", "under", "rules")));
    ask(FEES.replace("}", ", \"assumptions\": {\"colour\": \"blue\"}}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail", containsString("‘colour’: none of the rules asks for it")));
    ask("{\"rules\": \"shopee/br/fees\", \"shift\": 1, \"dataset\": \"demo\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", hasItem("rules")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("shift")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("dataset")));
    ask("{").andExpect(status().isBadRequest());
    send(get(done(FEES) + "/sellers?currency=XYZ&which=some&order=size&page=2"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", contains("page", "currency", "which", "order")));
  }

  @Test
  void whatHasEndedIsNotCancelledAndWhatHasAResultIsNotRunAgain() throws Exception {
    String self = done(FEES);
    send(post(self + "/cancel"))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    send(post(self + "/again")).andExpect(status().isConflict());
    for (String id : List.of("nothing", "01a20789-c312-76fe-9319-676b3c72aedc")) {
      String none = Addresses.ALL + "/" + id;
      for (String part : List.of("", "/summary", "/sellers", "/files", "/files/sellers.csv")) {
        send(get(none + part))
            .andExpect(status().isNotFound())
            .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
      }
      send(post(none + "/cancel")).andExpect(status().isNotFound());
      send(post(none + "/again")).andExpect(status().isNotFound());
    }
    send(get(self + "/files/secret.txt")).andExpect(status().isNotFound());
  }

  @Test
  void onlyOperatorsMayAndNoPageOfAnotherSiteMayForThem() throws Exception {
    String self = done(FEES);
    for (String path :
        List.of(
            Addresses.DATA_SETS,
            Addresses.ALL,
            self,
            self + "/summary",
            self + "/sellers",
            self + "/files",
            self + "/files/sellers.csv")) {
      web.perform(get(path))
          .andExpect(status().isUnauthorized())
          .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
      web.perform(get(path).with(user("seller").roles("SELLER"))).andExpect(status().isForbidden());
    }
    for (String path : List.of(Addresses.ALL, self + "/cancel", self + "/again")) {
      var request = post(path).contentType(MediaType.APPLICATION_JSON).content(FEES);
      web.perform(request).andExpect(status().isUnauthorized());
      web.perform(request.with(OPERATOR).header("Sec-Fetch-Site", "cross-site"))
          .andExpect(status().isForbidden())
          .andExpect(jsonPath("$.detail", containsString("another site")));
    }
  }
}
