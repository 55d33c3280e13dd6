package org.entrepot.marketplace.rules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.TreeSet;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@MarketplaceTest
class ComputationsControllerTest {
  @Autowired private MockMvc web;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  ComputationsControllerTest() {}

  private ResultActions compute(String body) throws Exception {
    return web.perform(
        post(ComputationsController.PATH).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @ParameterizedTest
  @CsvSource({"30, 10.00", "79.99, 20.00", "80, 27.20", "199.99, 48.00", "200, 54.00"})
  void answersAsTheCalculatorDoes(String price, String charged) throws Exception {
    compute(
            """
            {"subject": "shopee/br/fees", "at": "2026-03-05T12:00",
             "facts": {"seller-kind": "local", "lines": [{"price": "BRL %s"}]}}
            """
                .formatted(price))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.answered").value(true))
        .andExpect(jsonPath("$.results.seller.amount").value(charged))
        .andExpect(jsonPath("$.lines[0].edition.subject").value("shopee/br/fees"))
        .andExpect(jsonPath("$.working").isNotEmpty());
  }

  @Test
  void readsValuesAsAnswersStateThemAndNumbersExactly() throws Exception {
    compute(
            """
            {"subject": "shopee/br/fees", "at": "2026-03-05T12:00-03:00",
             "facts": {"seller-kind": "local", "free-shipping-programme": true,
                       "lines": [{"price": {"currency": "BRL", "amount": "80"}, "quantity": 2}]}}
            """)
        .andExpect(jsonPath("$.results.seller.amount").value("54.40"));
  }

  @Test
  void refusesWithEveryReason() throws Exception {
    compute(
            """
            {"subject": "shopee/br/fees", "at": "2026-03-05",
             "facts": {"seller-kind": "grand", "lines": [{"quantity": 1.5}]}}
            """)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(422))
        .andExpect(jsonPath("$.refusals[*].about", hasItem("seller-kind")))
        .andExpect(jsonPath("$.refusals[*].about", hasItem("lines[0].price")))
        .andExpect(jsonPath("$.refusals[*].about", hasItem("lines[0].quantity")));
  }

  @Test
  void moreUnitsReturnedThanSoldIsARefusal() throws Exception {
    compute(
            """
            {"subject": "shopee/br/fees", "at": "2026-03-05",
             "facts": {"seller-kind": "local", "lines": [{"price": "BRL 80", "returned": 2}]}}
            """)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.refusals[0].about").value("lines[0].returned"));
  }

  @Test
  void saysThatARateIsNotPublicRatherThanZero() throws Exception {
    compute(
            """
            {"subject": "shopee/br/fees", "at": "2026-03-05",
             "facts": {"seller-kind": "direct-shipping", "lines": [{"price": "BRL 80"}]}}
            """)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.refusals[0].reason").value("no-public-rate"));
  }

  @Test
  void namesEveryFieldThatItDoesNotUnderstand() throws Exception {
    compute("{\"subject\": \"shopee\", \"at\": 7, \"fact\": {}, \"facts\": {\"price\": \"XXQ 5\"}}")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[*].field", hasItem("subject")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("at")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("fact")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("facts.price")));
    compute("{\"subject\":").andExpect(jsonPath("$.detail", containsString("not readable JSON")));
    compute("[]").andExpect(jsonPath("$.detail", containsString("not a JSON object")));
    compute("{\"subject\": \"no/such/rule\", \"at\": \"2026-03-05\"}")
        .andExpect(status().isNotFound());
    compute("{\"at\": \"" + "x".repeat(1 << 20) + "\"}").andExpect(status().isContentTooLarge());
  }

  @Test
  void itsDescriptionNamesEveryAddressThatIsThere() throws Exception {
    String text =
        web.perform(get(ComputationsController.DESCRIPTION))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    Set<String> described =
        new TreeSet<>(JsonMapper.shared().readTree(text).path("paths").propertyNames());
    Set<String> there = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .forEach(there::add));
    assertThat(described).isEqualTo(there);
  }
}
