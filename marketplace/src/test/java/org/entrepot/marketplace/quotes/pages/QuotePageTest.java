package org.entrepot.marketplace.quotes.pages;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MarketplaceTest
@TestPropertySource(properties = "entrepot.references=src/test/resources/references")
class QuotePageTest {
  @Autowired private MockMvc web;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  QuotePageTest() {}

  private static MockHttpServletRequestBuilder coat() {
    return get("/quote")
        .param("to", "GB")
        .param("shipped-from", "CN")
        .param("at", "2026-02-20")
        .param("currency", "GBP")
        .param("freight", "15,00")
        .param("items[0].description", "<b>coat</b>")
        .param("items[0].hs-code", "62021100")
        .param("items[0].duty-rate", "12");
  }

  @Test
  void theReceiptIsThatOfTheRulesAndBlankFieldsAreNotInItsAddress() throws Exception {
    web.perform(coat().param("items[0].value", "140").param("insurance", ""))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("GBP\u00a0208.32")))
        .andExpect(header().string("HX-Replace-Url", not(containsString("insurance"))));
  }

  @Test
  void whatCannotBeReadStaysInItsFieldAndIsNamed() throws Exception {
    web.perform(coat().param("items[0].value", "twelve"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("value=\"twelve\""),
                        containsString("data-problem-for=\"items-0-value\""),
                        containsString("&lt;b&gt;coat"),
                        not(containsString("<b>coat")))));
    web.perform(get("/quote").param("at", "soon"))
        .andExpect(content().string(containsString("data-problem-for=\"at\"")));
  }

  @Test
  void anAddressOfAnythingIsAnsweredWithAPage() throws Exception {
    for (String odd :
        new String[] {"items[999].value", "items[x].value", "rate-EUR-", "to", "_x"}) {
      web.perform(get("/quote").param(odd, "%%", "\u0000", "7"))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Landed cost")));
    }
    web.perform(coat().param("items[0].value", "5").param("currency", "nope").param("to", "XX"))
        .andExpect(status().isOk());
  }

  @Test
  void anItemIsAddedAndRemovedByTheAddressAlone() throws Exception {
    web.perform(get("/quote").param("items[0].value", "5").param("_add", "item"))
        .andExpect(redirectedUrl("/quote?items%5B0%5D.value=5&items%5B1%5D.quantity=1"));
    web.perform(
            get("/quote")
                .param("items[0].value", "5")
                .param("items[1].value", "6")
                .param("_remove", "0"))
        .andExpect(redirectedUrl("/quote?items%5B0%5D.value=6"));
  }

  @Test
  void aDescriptionFindsCodesToChooseFrom() throws Exception {
    web.perform(
            get("/quote/codes")
                .param("item", "1")
                .param("items[1].description", "teddy bear, brown"))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("data-code=\"950300\""),
                        containsString("data-into=\"items-1-hs-code\""))));
    web.perform(get("/quote/codes").param("items[0].description", "Gifts"))
        .andExpect(content().string(containsString("could be many things")));
    web.perform(get("/quote/codes"))
        .andExpect(content().string(containsString("Describe the goods first")));
  }
}
