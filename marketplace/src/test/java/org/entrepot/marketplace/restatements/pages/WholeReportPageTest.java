package org.entrepot.marketplace.restatements.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.runs.Run;
import org.entrepot.marketplace.restatements.runs.RunFiles;
import org.entrepot.marketplace.restatements.runs.RunRequest;
import org.entrepot.marketplace.restatements.runs.RunState;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.entrepot.replay.report.ReportDocument;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The report of a run: the sections of its file, on a page and as the file itself. */
@MarketplaceTest
class WholeReportPageTest {
  private static final RequestPostProcessor OPERATOR = user("operator").roles("OPERATOR");

  @Autowired private MockMvc web;
  @Autowired private DataSets dataSets;
  @Autowired private Runs runs;
  @Autowired private RunFiles files;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  WholeReportPageTest() {}

  /** The same run for every test, computed once. */
  private Run done() {
    return done(false);
  }

  private Run done(boolean shift) {
    RunRequest request =
        new RunRequest(
            List.of(SubjectId.of("shopee/br/fees"), SubjectId.of("shopee/sg/standards")),
            LocalDate.parse("2026-02-28").atStartOfDay(),
            LocalDate.parse("2026-03-10").atStartOfDay(),
            null,
            shift,
            null,
            List.of("seller-kind=local"));
    Run asked =
        switch (runs.ask(dataSets.find("demo").orElseThrow(), request, "operator", false)) {
          case Runs.Asked.Queued(var run) -> run;
          case Runs.Asked.Known(var run) -> run;
          case Runs.Asked.QueueFull full -> throw new AssertionError(full);
        };
    Run ended =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> runs.find(asked.id()).orElseThrow(), run -> !run.state().isUnderWay());
    assertThat(ended.reasons()).isEmpty();
    assertThat(ended.state()).isEqualTo(RunState.DONE);
    return ended;
  }

  private String page(Run run) throws Exception {
    return web.perform(get(Links.run(run.id()) + "/report").with(OPERATOR))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void theOverviewSaysWhenOrdersWerePlacedWhatWasCancelledAndWhatSellersKeep() throws Exception {
    Run run = done();
    String overview =
        web.perform(get(Links.run(run.id())).with(OPERATOR))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(overview)
        .containsPattern("The orders were placed from \\d{4}-\\d\\d-\\d\\d to ")
        .containsPattern("lines are of cancelled orders; they are computed like others, and in the")
        .containsPattern(
            "Sellers keep BRL\\S+ instead of BRL\\S+, of sales of BRL\\S+ after discounts and"
                + " returns, those of cancelled orders among them\\.")
        .contains("Sellers keep under</dt>")
        .containsPattern(">\\+\\d+\\.\\d%</span");
  }

  @Test
  void thePageHasTheSectionsOfTheFileAndHandsTheFileOut() throws Exception {
    Run run = done();
    Path written = files.file(run.id(), "report.html").orElseThrow();
    String sections = ReportDocument.sections(Files.readString(written)).orElseThrow();

    String page = page(run);
    assertThat(page).contains(sections).containsOnlyOnce("<h1").containsOnlyOnce("<main");
    assertThat(page)
        .as("the content security policy allows neither styles nor scripts in markup")
        .doesNotContain("<style", "style=");
    assertThat(sections)
        .contains(
            "What changes, in words",
            "What sellers pay, in BRL",
            "By category, in BRL",
            "By price of one unit, in BRL",
            "Lines within 5% of it",
            "Points by week</figcaption>",
            "Bars: under the edition tried",
            "Line: against",
            "10 orders that differ, with their workings",
            "What was computed, refused, bad",
            "Editions that computed it",
            "What it stands on");

    web.perform(get(Links.run(run.id()) + "/files/report.html").with(OPERATOR))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("Content-Disposition", containsString("_report.html")))
        .andExpect(content().string(Files.readString(written)));
    Matcher sheet = Pattern.compile("/assets/report-[0-9a-f]+\\.css").matcher(page);
    assertThat(sheet.find()).isTrue();
    web.perform(get(sheet.group()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(".report table")));
  }

  @Test
  void ofOrdersThatWereMovedEveryPageTellsWhenTheyWereReallyPlaced() throws Exception {
    String run = Links.run(done(true).id());

    web.perform(get(run).with(OPERATOR))
        .andExpect(content().string(containsString("The orders were placed from 2025-")))
        .andExpect(content().string(containsString("They are counted as if they had been placed")));
    web.perform(get(run + "/report").with(OPERATOR))
        .andExpect(content().string(containsString("The orders were placed from 2025-")))
        .andExpect(content().string(containsString("Counted as if placed")));
    web.perform(get(run + "/seller/working").param("name", "Farol Digital").with(OPERATOR))
        .andExpect(content().string(containsString("counted as ")))
        .andExpect(content().string(containsString(" weeks later")));
  }

  @Test
  void whereTheFileIsNotHereThePageSaysSo() throws Exception {
    Run run = done();
    Path written = files.file(run.id(), "report.html").orElseThrow();
    String whole = Files.readString(written);
    Files.writeString(written, "<!doctype html><main>of an earlier version</main>");
    assertThat(page(run))
        .contains("There is no report to show here", "Download as one file")
        .doesNotContain("of an earlier version</main>");
    Files.delete(written);
    assertThat(page(run))
        .contains("There is no report to show here")
        .doesNotContain("Download as one file");
    Files.writeString(written, whole);
  }

  @Test
  void onlyOperatorsReadIt() throws Exception {
    Run run = done();
    web.perform(get(Links.run(run.id()) + "/report"))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/sign-in"));
    web.perform(get("/restatements/00000000-0000-0000-0000-000000000000/report").with(OPERATOR))
        .andExpect(status().isNotFound());
  }
}
