package org.entrepot.marketplace.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrepot.marketplace.rules.Rules;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.working.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MarketplaceTest
class RulePagesTest {
  @Autowired private MockMvc web;
  @Autowired private Rules rules;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  RulePagesTest() {}

  @Test
  void everyPageOfEverySubjectIsThere() throws Exception {
    List<String> pages =
        new ArrayList<>(
            List.of("/", "/rules", "/rules?zoom=all", "/rules?view=list", "/rules/calculators"));
    pages.add("/rules/cases");
    for (Subject<?> subject : rules.rulebook().subjects()) {
      String at = Links.subject(subject.id());
      pages.addAll(List.of(at, at + "/calculator", at + "/cases"));
      if (Curves.drawn(subject)) {
        pages.add(at + "/curve");
      }
      if (subject.timeline().periods().size() > 1) {
        pages.add(at + "/differences");
      }
      for (Edition<?> edition : subject.timeline().revisions()) {
        pages.add(Links.edition(edition.ref()));
        pages.add(Links.content(edition.ref()));
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      String page = pages.get(i);
      int status = web.perform(visit(page, i)).andReturn().getResponse().getStatus();
      assertThat(status).as(page).isEqualTo(200);
    }
  }

  /** Each page for a visitor of its own: one alone would soon be told to slow down. */
  private static MockHttpServletRequestBuilder visit(String page, int visitor) {
    return get(page)
        .with(request -> {
          request.setRemoteAddr("192.0.2." + visitor % 250);
          return request;
        });
  }

  @Test
  void everyWorkedCaseOpensInTheCalculatorWithTheSameAnswer() throws Exception {
    for (Subject<?> subject : rules.rulebook().subjects()) {
      var results = new WorkedCases(rules).of(subject.id());
      if (results.isEmpty()) {
        continue;
      }
      var trial = results.getFirst().trials().getFirst();
      if (trial.outcome() instanceof Outcome.Answer) {
        String path = WorkedCases.calculator(subject, trial.of());
        String page =
            web.perform(get(URI.create(path))).andReturn().getResponse().getContentAsString();
        assertThat(page.contains("id=\"receipt\"")).as(path).isTrue();
      }
    }
  }

  @Test
  void everyCaseThatRanIsShownThoseOfTheirOwnRulebookToo() throws Exception {
    long trials =
        new WorkedCases(rules).all().stream().mapToLong(result -> result.trials().size()).sum();
    List<OwnRulebookCases.Own> own = new OwnRulebookCases(rules, new WorkedCases(rules)).all();
    assertThat(own).isNotEmpty();
    web.perform(get("/rules/cases"))
        .andExpect(
            content()
                .string(
                    containsString("<dd>" + String.format(Locale.ROOT, "%,d", trials) + "</dd>")));
    for (OwnRulebookCases.Own one : own) {
      String page = web.perform(get(one.href())).andReturn().getResponse().getContentAsString();
      assertThat(page).contains("brings its own rulebook", "How this was computed");
    }
    web.perform(get("/rules/cases/own/" + own.size())).andExpect(status().isNotFound());
  }

  @Test
  void noFactIsCalledAsTheTimesOfAQuestionAre() {
    for (Subject<?> subject : rules.rulebook().subjects()) {
      assertThat(factsOf(subject)).as(subject.id().toString()).doesNotContain("at", "known-at");
    }
  }

  private static <B> Set<String> factsOf(Subject<B> subject) {
    return subject.timeline().revisions().stream()
        .flatMap(edition -> subject.family().asks(edition.body()).facts().keySet().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String path :
        List.of(
            "/rules/x/y/z",
            "/rules/NO/such/name",
            "/rules/shopee/br/fees/editions/1999-01-01",
            "/rules/shopee/br/fees/editions/yesterday",
            "/rules/shopee/br/fees/cases/999/0",
            "/rules/shopee/br/fees/differences?from=nonsense",
            "/rules/starter/br/calendar/curve")) {
      web.perform(get(path)).andExpect(status().isNotFound());
    }
  }

  @Test
  void anEditionIsDownloadedWithItsHash() throws Exception {
    web.perform(get("/rules/shopee/br/fees/editions/2026-03-01/content.json"))
        .andExpect(header().string("Content-Disposition", containsString("shopee-br-fees")))
        .andExpect(jsonPath("$.edition.hash", matchesPattern("[0-9a-f]{64}")))
        .andExpect(jsonPath("$.content.values.currency").value("BRL"));
  }

  @Test
  void aBandOfACurveIsClaimedAsFarAsItHoldsAndNotAsFarAsTheLook() throws Exception {
    String page =
        web.perform(
                get(
                    "/rules/ozon/ru/logistics/curve?edition=2026-04-06&against=2026-01-01&up-to=12"
                        + "&scheme=fbs&price=1000&lane=moscow-yekaterinburg"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String cells = page.replaceAll("<[^>]*>", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");

    assertThat(cells)
        .contains("10 L 20 L RUB 253.00")
        .contains("3 L 190 L RUB 23.39 per L + RUB 47.77")
        .doesNotContain("20 L 50 L", "and on")
        .contains("not public in the edition of");
  }

  @Test
  void numbersAndDaysFollowTheReadersLanguage() throws Exception {
    String page = "/rules/shopee/br/fees/differences";
    web.perform(get(page).header("Accept-Language", "de"))
        .andExpect(content().string(containsString("80,00–99,99\u00a0BRL")))
        .andExpect(content().string(containsString("01.03.2026")));
    web.perform(get(page).header("Accept-Language", "pt-BR"))
        .andExpect(content().string(containsString("BRL\u00a080,00–99,99")));
    web.perform(get(page))
        .andExpect(content().string(containsString("BRL\u00a080.00–99.99")))
        .andExpect(content().string(containsString("14% + BRL\u00a016.00")));
  }

  @Test
  void whatIsTypedIsShownAsTextAndNeverAsMarkup() throws Exception {
    String script = "<script>alert(1)</script>";
    web.perform(get("/rules").param("q", script))
        .andExpect(content().string(not(containsString(script))))
        .andExpect(content().string(containsString("&lt;script&gt;")));
    web.perform(
            get("/rules/shopee/br/fees/calculator")
                .param("at", "\">" + script)
                .param("seller-kind", script)
                .param("lines[0].price", script)
                .param(script, script))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(script))));
  }

  @Test
  void aLineMoreIsOneAddressFurtherWithEverythingThatWasTyped() throws Exception {
    web.perform(
            get("/rules/shopee/br/fees/calculator")
                .param("at", "2026-03-05T12:00")
                .param("seller-kind", "local")
                .param("lines[0].price", "abc")
                .param("_add", "lines"))
        .andExpect(
            redirectedUrlPattern(
                "/rules/shopee/br/fees/calculator?at=2026-03-05T12%3A00&seller-kind=local"
                    + "&lines%5B0%5D.price=abc&lines%5B1%5D.price="));
  }
}
