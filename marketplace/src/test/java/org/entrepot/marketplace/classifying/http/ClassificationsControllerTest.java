package org.entrepot.marketplace.classifying.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MarketplaceTest
@TestPropertySource(properties = "entrepot.references=src/test/resources/references")
class ClassificationsControllerTest {
  @Autowired private MockMvc web;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  ClassificationsControllerTest() {}

  private ResultActions classify(String body) throws Exception {
    return web.perform(
        post(ClassificationsController.PATH).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  void oneDescriptionIsAskedByItsAddress() throws Exception {
    web.perform(
            get(ClassificationsController.PATH)
                .param("description", "teddy bear, brown")
                .param("code", "9503.00.41"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].status").value("classified"))
        .andExpect(jsonPath("$.items[0].candidates[0].code").value("950300"))
        .andExpect(
            jsonPath("$.items[0].candidates[0].reasons", hasItem(containsString("teddy bears"))))
        .andExpect(jsonPath("$.items[0].check.verdict").value("agrees"));
  }

  @Test
  void manyAreAnsweredEachForItself() throws Exception {
    classify("{\"items\": [{\"description\": \"wooden stool\"}, {\"description\": \"Gifts\"}]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].status", contains("classified", "vague")))
        .andExpect(jsonPath("$.items[1].question", containsString("?")));
  }

  @Test
  void whatIsNotUnderstoodIsToldWithItsFieldAndItsRule() throws Exception {
    classify("{\"item\": 1, \"candidates\": 0, \"items\": [{\"code\": \"bear\", \"text\": \"x\"}]}")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(
            jsonPath(
                "$.errors[*].field",
                hasItems(
                    "item",
                    "candidates",
                    "items[0].description",
                    "items[0].code",
                    "items[0].text")));
    classify("{}").andExpect(jsonPath("$.errors[0].rule").value("needed"));
  }
}
