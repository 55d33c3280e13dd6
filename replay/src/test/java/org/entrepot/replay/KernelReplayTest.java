package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels restate what the families' own functions restate, order by order. */
class KernelReplayTest {

  private static final int CASES = 10;
  private static final String HEADER =
      "order,line,seller,product,category,created,zone,currency,price,quantity,discount,subsidy,"
          + "returned,fact.seller-kind,fact.coupon,fact.free-shipping-programme,weight-g,length-mm,width-mm,"
          + "height-mm,fact.scheme,destination";

  private long computed;

  @TempDir private Path folder = Path.of("");

  @Test
  void feesComeToTheSameToTheCentWithTheSameCliffsNotesAndRefusals() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Path orders = orders(new Random(seed));
      compare(Orders.FEES, "2026-02-28", "2026-03-15", orders, seed);
    }
  }

  @Test
  void aRuleThatDoesNotChangeComesToTheSameToo() throws Exception {
    for (int seed = 0; seed < CASES / 2; seed++) {
      Path orders = orders(new Random(seed));
      compare(Orders.FEES, "2026-03-15", "2026-03-16", orders, seed);
    }
  }

  @Test
  void freightComesToTheSameOfParcelsOfEverySizeAndOfThoseThatAreRefused() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Path orders = orders(new Random(seed));
      compare(Orders.FREIGHT, "2026-03-01", "2026-03-15", orders, seed);
      compare(Orders.FREIGHT, "2026-03-01", "2026-04-15", orders, seed + CASES);
    }
  }

  @AfterEach
  void someOrdersWereComputed() {
    assertThat(computed).isGreaterThan(CASES);
  }

  @Test
  void cliffsAreToldOfThePriceAfterADiscountThatOnlyMovesThem() throws Exception {
    List<String> rows =
        new ArrayList<>(List.of("order,line,seller,created,currency,price,discount"));
    for (int i = 0; i < 200; i++) {
      rows.add("O%d,1,anna,2026-01-05T10:00Z,BRL,90,%d.%02d".formatted(i, i / 20, i % 100));
    }
    Path orders = Files.write(folder.resolve("discounts.csv"), rows);

    Restatement restated = Orders.feesOf(orders);

    SubjectResult fees = restated.subjects().getFirst();
    assertThat(fees.cliffs()).isNotNull();
    assertThat(fees.cliffs().zonesUnder()).hasSize(3).startsWith("BRL 80.00 to below BRL 88.37");
    computed = CASES + 1;
  }

  private void compare(SubjectId rule, String against, String under, Path orders, int seed)
      throws Exception {
    Path kernels = folder.resolve("kernels-" + seed);
    Path alone = folder.resolve("alone-" + seed);
    Restatement byKernels =
        Orders.restated(Orders.run(request(rule, against, under, orders, kernels)));
    Restatement oneByOne =
        Orders.restated(
            Replay.oneByOne(Project.rulebook(), "test")
                .run(request(rule, against, under, orders, alone), Progress.SILENT, () -> false));

    assertThat(byKernels).as("seed %d", seed).isEqualTo(oneByOne);
    assertThat(Orders.restated(Orders.run(request(rule, against, under, orders, null))))
        .as("seed %d, kind by kind, as nothing is written of each line", seed)
        .isEqualTo(oneByOne);
    WithoutLines.leavesTheOthersAsTheyAre(
        request(rule, against, under, orders, kernels), Orders::run);
    computed += byKernels.subjects().getFirst().lines().computed();
    assertThat(byKernels.subjects().getFirst().lines().refused()).isPositive();
    try (var files = Files.list(alone)) {
      for (Path file : files.toList()) {
        assertThat(kernels.resolve(file.getFileName()))
            .as("seed %d", seed)
            .hasSameBinaryContentAs(file);
      }
    }
  }

  private static ReplayRequest request(
      SubjectId rule, String against, String under, Path orders, @Nullable Path out) {
    return Orders.request(
        orders,
        Layout.NATIVE,
        List.of(rule),
        against,
        under,
        rule.equals(Orders.FEES)
            ? List.of("fx.EUR-BRL=6.0125", "fx.JPY-BRL=0.0352")
            : List.of(
                "fx.EUR-RUB=93.125",
                "fx.BRL-RUB=15.5",
                "handed-over-at=pickup-point",
                "origin=moscow",
                "scheme=fbo"),
        out);
  }

  private Path orders(Random random) throws Exception {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    int orders = 100 + random.nextInt(200);
    for (int order = 0; order < orders; order++) {
      String currency = pick(random, "BRL", "BRL", "BRL", "EUR", "JPY", "USD");
      String decimals = currency.equals("JPY") ? "" : "." + (10 + random.nextInt(90));
      String kind = pick(random, "local", "local", "third-party-warehouse", "direct-shipping", "");
      for (int line = 1 + random.nextInt(random.nextInt(4) + 1); line > 0; line--) {
        int units = 1 + random.nextInt(4);
        rows.add(
            String.join(
                ",",
                "o" + order,
                Integer.toString(line),
                "s" + random.nextInt(5),
                "p" + random.nextInt(9),
                pick(random, "", "toys", "books"),
                "2026-01-" + (10 + random.nextInt(20)) + "T12:00:00",
                "America/Sao_Paulo",
                currency,
                random.nextInt(random.nextInt(3) == 0 ? 1_000 : 110) + decimals,
                Integer.toString(random.nextInt(30) == 0 ? 0 : units),
                pick(random, "", "0", "5", Integer.toString(random.nextInt(40))),
                pick(random, "", "", "2", "11"),
                pick(random, "", "0", Integer.toString(random.nextInt(units + 1))),
                kind,
                pick(random, "", "", "BRL 12"),
                pick(random, "", "", "yes", "no"),
                pick(random, "", "300", "0", Integer.toString(1 + random.nextInt(30_000))),
                pick(random, "", "100", "0", "1200", Integer.toString(1 + random.nextInt(900))),
                pick(random, "100", Integer.toString(1 + random.nextInt(900))),
                pick(random, "100", Integer.toString(1 + random.nextInt(900))),
                pick(random, "fbo", "fbs", ""),
                pick(random, "", "moscow", "yekaterinburg")));
      }
    }
    return Files.write(folder.resolve("orders.csv"), rows);
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
