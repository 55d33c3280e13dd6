package org.entrepot.marketplace.restatements.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.PrivateFiles;
import org.entrepot.marketplace.restatements.datasets.DataSet;
import org.entrepot.marketplace.restatements.datasets.DataSets;
import org.entrepot.marketplace.restatements.results.Results;
import org.entrepot.marketplace.restatements.results.SellerList;
import org.entrepot.marketplace.restatements.results.SellerQuery;
import org.entrepot.marketplace.restatements.results.SellerResults;
import org.entrepot.marketplace.testing.MarketplaceTest;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MarketplaceTest
class RunsTest {
  private static final RunRequest FEES =
      new RunRequest(
          List.of(SubjectId.of("shopee/br/fees")),
          LocalDate.parse("2026-02-15").atStartOfDay(),
          LocalDate.parse("2026-03-15").atStartOfDay(),
          null,
          false,
          null,
          List.of("seller-kind=local"));

  @Autowired private MockMvc web;
  @Autowired private DataDirectory data;
  @Autowired private DataSets dataSets;
  @Autowired private Runs runs;
  @Autowired private Results results;
  @Autowired private SellerResults sellers;

  @SuppressWarnings("NullAway.Init") // Spring sets the fields
  RunsTest() {}

  @Test
  void realOrdersAreRestatedAndTheResultIsKept() throws Exception {
    DataSet olist = olist();
    Runs.Asked asked = runs.ask(olist, FEES, "operator", true);
    Run run = ended(((Runs.Asked.Queued) asked).run().id());
    assertThat(run.reasons()).isEmpty();
    assertThat(run.state()).isEqualTo(RunState.DONE);

    Restatement report = results.report(run.id()).orElseThrow();
    MoneyResult money = report.money().getFirst();
    assertThat(money.change()).isEqualTo(money.under().minus(money.against()));
    SellerList all =
        sellers.find(
            run.id(),
            new SellerQuery(
                money.currency(),
                "",
                SellerQuery.Which.ALL,
                SellerQuery.Order.CHANGE,
                true,
                0,
                50));
    assertThat(all.total())
        .isEqualTo(money.sellersGaining() + money.sellersLosing() + money.sellersUnchanged());
    assertThat(all.sellers().getFirst().seller()).isEqualTo(money.worst().getFirst().seller());
  }

  @Test
  void whatCannotBeComputedAsAskedIsRefusedWithItsReasonsAndCanBeQueuedAgain() {
    RunRequest nobodyAsks =
        new RunRequest(
            FEES.rules(), FEES.against(), FEES.under(), null, false, null, List.of("colour=blue"));
    Runs.Asked asked = runs.ask(demo(), nobodyAsks, "operator", true);
    Run run = ended(((Runs.Asked.Queued) asked).run().id());
    assertThat(run.state()).isEqualTo(RunState.REFUSED);
    assertThat(run.reasons()).singleElement().asString().contains("colour");

    assertThat(runs.again(run.id())).isTrue();
    assertThat(ended(run.id()).attempt()).isEqualTo(2);
    assertThat(runs.cancel(run.id())).as("it has ended").isFalse();
  }

  @Test
  void whatAFileThatIsCutOffStopsIsBrokenOffAndCanBeRunAgain() throws Exception {
    Path orders = Files.createDirectories(data.resolve("datasets").resolve("cut-off"));
    Files.write(orders.resolve("orders.csv.gz"), cutOff());
    DataSet cut = dataSets.find("folder-cut-off").orElseThrow();
    Runs.Asked asked = runs.ask(cut, FEES, "operator", true);
    Run run = ended(((Runs.Asked.Queued) asked).run().id());
    assertThat(run.state()).isEqualTo(RunState.BROKEN_OFF);
    assertThat(run.reasons()).singleElement().asString().contains("orders.csv.gz");
    web.perform(get("/restatements/" + run.id()).with(user("operator").roles("OPERATOR")))
        .andExpect(content().string(containsString("It was broken off")))
        .andExpect(content().string(containsString("then run it again")))
        .andExpect(content().string(containsString("Run again")));

    assertThat(runs.again(run.id())).isTrue();
    assertThat(ended(run.id()).attempt()).isEqualTo(2);
    PrivateFiles.deleteTree(orders);
  }

  /** A table of many orders whose compressed bytes end in the middle. */
  private static byte[] cutOff() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("order,line,seller,created,zone,currency,price\n".getBytes(UTF_8));
      for (int i = 0; i < 20_000; i++) {
        out.write(
            "A-%d,1,s%d,2026-01-05T10:00,America/Sao_Paulo,BRL,%d.90%n"
                .formatted(i, i % 7, i % 500)
                .getBytes(UTF_8));
      }
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }

  private DataSet demo() {
    return dataSets.find("demo").orElseThrow();
  }

  private DataSet olist() {
    List<DataSet> found =
        dataSets.all().stream().filter(one -> one.name().equals("olist")).toList();
    assumeTrue(!found.isEmpty(), "the folder of real data is absent");
    return found.getFirst();
  }

  private Run ended(UUID id) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> runs.find(id).orElseThrow(), run -> !run.state().isUnderWay());
  }
}
