package org.entrepot.marketplace.restatements.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Several variants on the pages: the form that asks, what is wrong beside its field, the result.
 */
@MarketplaceTest
class SeveralVariantsPageTest {
  private static final RequestPostProcessor OPERATOR = user("operator").roles("OPERATOR");
  private static final String FIXED = "variants[0].charges[1].bands[2].fixed";

  @Autowired private MockMvc web;
  @Autowired private Runs runs;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  SeveralVariantsPageTest() {}

  private static MockHttpServletRequestBuilder form(String... fields) {
    var form =
        post(Links.ALL)
            .param("dataSet", "demo")
            .param("rules", "shopee/br/fees")
            .param("against", "2026-02-28");
    for (int i = 0; i < fields.length; i += 2) {
      form = form.param(fields[i], fields[i + 1]);
    }
    return form;
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(OPERATOR).with(csrf())).andReturn().getResponse();
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(OPERATOR))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Run done(MockHttpServletRequestBuilder form) throws Exception {
    String address = String.valueOf(answer(form).getRedirectedUrl());
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    Run ended =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> runs.find(id).orElseThrow(), run -> !run.state().isUnderWay());
    assertThat(ended.reasons()).isEmpty();
    assertThat(ended.state()).isEqualTo(RunState.DONE);
    return ended;
  }

  @Test
  void whereOnlyAStandardIsVariedPointsComeFirstWithTheirCurve() throws Exception {
    Run run =
        done(
            form(
                "rules",
                "shopee/sg/standards",
                "under",
                "2026-03-10",
                "vary",
                "standards[0].points[0].points",
                "varyFrom",
                "1",
                "varyTo",
                "3",
                "varyStep",
                "1"));
    String page = page(Links.run(run.id()));
    assertThat(page.indexOf("How sellers stand"))
        .isPositive()
        .isLessThan(page.indexOf("The variants side by side"));
    assertThat(page.indexOf("Sellers get from "))
        .isPositive()
        .isLessThan(page.indexOf("Platform revenue is "));
    assertThat(page)
        .contains("data-table=\"standings\"")
        .contains("<tr data-at=\"3\">", "data-series=\"Points\"", "data-stated=\"1\"")
        .contains("Dashed upright: 1, as the rulebook states.")
        .contains("Late shipment rate: points (standards[0].points[0].points)");
  }

  @Test
  void aValueThatIsVariedIsShownSideBySideWithItsCurveAndEachVariantLeadsToItsReport()
      throws Exception {
    Run run =
        done(
            form(
                "under",
                "2026-03-01",
                "vary",
                FIXED,
                "varyFrom",
                "10",
                "varyTo",
                "30",
                "varyStep",
                "10"));
    String path = Links.run(run.id());
    String page = page(path);
    assertThat(page)
        .contains("Platform revenue runs from BRL")
        .contains("(BRL 10) to BRL")
        .contains("data-kind=\"curve\"")
        .contains(FIXED + " at 3 amounts, from 10 to 30", "data-axis=\"fixed amount, in BRL\"")
        .containsPattern(
            "(?s)<dt>Varied</dt>\\s*<dd>\\s*<span class=\"line\"\\s*>local seller, Fixed fee,")
        .contains("data-series=\"Sellers who pay more\"")
        .contains(
            "all alike",
            "where the rulebook states BRL 20",
            "Dashed upright: BRL 20, as the rulebook states.",
            ">as stated<")
        .doesNotContain(path + "/sellers", path + "/not-computed", "style=");
    String report = page(path + "/report");
    for (int i = 1; i <= 3; i++) {
      assertThat(page).contains(path + "/report#report-v" + i + "-itself");
      assertThat(report).contains("id=\"report-v" + i + "-itself\"");
    }
    assertThat(page(path + "/basis"))
        .contains("variants.csv", "BRL 30", "Mar 1, 2026, not in the rulebook");
    assertThat(page(Links.ALL)).contains(FIXED + " at 3 amounts");
    assertThat(page(Links.like(run).replace("%5B", "[").replace("%5D", "]")))
        .contains("value=\"" + FIXED + "\"", "3 variants in one pass");
  }

  @Test
  void aDraftIsTriedAndComesBackInTheFormThatChangesIt() throws Exception {
    String draft =
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
                - {code: commission, label: Commission, per: unit, of: price, rate: 1%}
        """;
    Run run = done(form("under", "", "draft", draft.replace("\n", "\r\n")));
    String page = page(Links.run(run.id()));
    assertThat(page).contains("1 draft", "data-kind=\"changes\"", "Platform revenue is BRL");
    assertThat(page(Links.like(run))).contains("subject: shopee/br/fees", "rate: 1%");

    Run beside = done(form("under", "2026-03-01", "draft", draft));
    assertThat(page(Links.run(beside.id())))
        .as("the draft charges one kind of seller only")
        .contains("Platform revenue changes by ", "not the same under every variant");

    MockHttpServletResponse wrong =
        answer(form("under", "", "draft", draft.replace("1%", "a lot")));
    assertThat(wrong.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
    assertThat(wrong.getContentAsString())
        .contains("Draft, line 13, column 77", "rate: a lot", "id=\"draft-error\"");
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
    MockHttpServletResponse answer =
        answer(
            form(
                "under",
                "2026-03-01",
                "also",
                "2026-02-01, soon",
                "vary",
                FIXED,
                "varyFrom",
                "30",
                "varyTo",
                "10",
                "varyStep",
                "a bit"));
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
    assertThat(answer.getContentAsString())
        .contains("value=\"2026-02-01, soon\"", "‘soon’ is no date", "take the others out")
        .contains("value=\"a bit\"", "‘a bit’ is no number")
        .contains("id=\"several\" open")
        .contains("value=\"" + FIXED + "\"", ">BRL 20 · Seller fees</option>");
  }

  @Test
  void ofStandardsAloneItIsSaidHowManyPointsEachVariantGives() throws Exception {
    Run run =
        done(
            post(Links.ALL)
                .param("dataSet", "demo")
                .param("rules", "shopee/sg/standards")
                .param("against", "2025-03-09")
                .param("under", "2025-03-10")
                .param("also", "2026-03-10"));
    assertThat(page(Links.run(run.id())))
        .contains("rules=shopee/sg/standards&amp;against=2025-03-09&amp;under=2026-03-10\"")
        .contains("Sellers get from ", " points (", "How sellers stand")
        .doesNotContain("No line could be computed", "side by side, in");
  }

  @Test
  void onlyOperatorsAskAndOnlyFromThePage() throws Exception {
    var form = form("under", "2026-03-01", "also", "2026-02-01");
    web.perform(form.with(OPERATOR).with(csrf().useInvalidToken()))
        .andExpect(status().isForbidden());
    web.perform(form("under", "2026-03-01").with(user("seller").roles("SELLER")).with(csrf()))
        .andExpect(status().isForbidden());
  }
}
