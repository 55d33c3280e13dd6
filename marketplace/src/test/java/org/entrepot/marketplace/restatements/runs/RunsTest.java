package org.entrepot.marketplace.restatements.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
