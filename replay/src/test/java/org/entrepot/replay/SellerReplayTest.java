package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Explanation;
import org.entrepot.replay.restatement.Explanation.Explained;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one seller's result is explained by adds up to that result. */
class SellerReplayTest {

  private static final int ALL = 10_000;

  @TempDir private Path folder = Path.of("");

  private ReplayRequest request() throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    rows.addAll(Orders.generated(new Random(20260301)));
    rows.add("bad,1,s1,yesterday,America/Sao_Paulo,BRL,10.00,1,,");
    return Orders.request(
        Files.write(folder.resolve("orders.csv"), rows),
        Layout.NATIVE,
        List.of(Orders.FEES, Orders.STANDARDS),
        "2026-01-01",
        "2026-03-15",
        Orders.LOCAL,
        null);
  }

  private static Explained explained(ReplayRequest request, String seller, int most) {
    Explanation explanation =
        new SellerReplay(Project.rulebook(), "test").explain(request, seller, most, () -> false);
    return (Explained) explanation;
  }

  @Test
  void everySellerComesOutAsInTheWhole() throws Exception {
    ReplayRequest request = request();
    Restatement whole = Orders.restated(Orders.run(request));
    assertThat(whole.sellers()).hasSizeGreaterThan(5);
    for (SellerMoney seller : whole.sellers()) {
      Explained one = explained(request, seller.seller(), ALL);
      assertThat(one.restatement().sellers()).containsExactly(seller);
      assertThat(one.restatement().standing())
          .isEqualTo(
              whole.standing().stream()
                  .filter(standing -> standing.seller().equals(seller.seller()))
                  .toList());
      assertThat(one.restatement().basis()).isEqualTo(whole.basis());
      assertThat(sum(one, Workings::against)).isEqualTo(seller.against());
      assertThat(sum(one, Workings::under)).isEqualTo(seller.under());
    }
  }

  @Test
  void itsWeeksAreItsOwn() throws Exception {
    ReplayRequest request = request();
    SellerStanding standing = Orders.restated(Orders.run(request)).standing().getFirst();
    Explained one = explained(request, standing.seller(), ALL);
    assertThat(one.restatement().subjects().getLast().weeks())
        .isNotEmpty()
        .allMatch(week -> week.sellers() <= 1);
    assertThat(
            one.restatement().subjects().getLast().weeks().stream()
                .mapToLong(week -> week.orders())
                .sum())
        .isEqualTo(standing.orders());
  }

  @Test
  void theOrdersThatChangeMostAreShownWithTheirWorking() throws Exception {
    ReplayRequest request = request();
    Explained all = explained(request, "s1", ALL);
    Explained few = explained(request, "s1", 3);
    assertThat(few.orders()).isEqualTo(all.orders().subList(0, 3));
    assertThat(few.ordersInAll()).isEqualTo(all.orders().size());
    assertThat(few.orders())
        .allSatisfy(order -> {
          Outcome under = order.workings().getFirst().under();
          assertThat(((Outcome.Answer) under).working()).isNotEmpty();
        });
  }

  @Test
  void aSellerThatIsNotThereHasNoOrders() throws Exception {
    Explained none = explained(request(), "nobody", ALL);
    assertThat(none.orders()).isEmpty();
    assertThat(none.restatement().sellers()).isEmpty();
  }

  private static Money sum(Explained one, Function<Workings, Outcome> side) {
    return one.orders().stream()
        .flatMap(order -> order.workings().stream())
        .map(side)
        .flatMap(outcome -> ((Outcome.Answer) outcome).lines().stream())
        .map(line -> line.amount())
        .reduce(Money.zero(CurrencyUnit.of("BRL")), Money::plus);
  }
}
