package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels restate the duties that customs restate, order by order. */
class DutyKernelReplayTest {

  private static final int CASES = 6;
  private static final String HEADER =
      "order,line,seller,created,zone,currency,price,quantity,discount,origin,weight-g,"
          + "fact.hs-code,fact.duty-rate,fact.shipped-from,fact.excise,fact.description,fact.value,"
          + "fact.preference-claimed,fact.freight,fact.carrier-kind";

  private record Regime(String name, String against, String under, List<String> assumed) {}

  private static final List<String> TO_EUR = List.of("fx.USD-EUR=0.9151", "fx.JPY-EUR=0.00547");
  private static final List<String> TO_USD = List.of("fx.EUR-USD=1.0928", "fx.JPY-USD=0.0063");
  private static final List<String> TO_JPY = List.of("fx.USD-JPY=155.5", "fx.EUR-JPY=182.25");

  private static final List<Regime> REGIMES =
      List.of(
          new Regime("eu", "2026-06-30", "2026-07-01", TO_EUR),
          new Regime("eu", "2026-06-30", "2026-07-01", and(TO_EUR, "hs-code=610910")),
          new Regime("eu", "2026-07-01", "2026-07-02", and(TO_EUR, "duty-rate=9%", "excise=no")),
          new Regime("eu", "2026-07-01", "2026-07-02", and(TO_EUR, "freight=EUR 2")),
          new Regime("tr", "2026-02-05", "2026-02-06", and(TO_EUR, "shipped-from=CN")),
          new Regime(
              "tr", "2026-02-05", "2026-02-06", and(TO_EUR, "special-consumption-list-iv=yes")),
          new Regime("br", "2026-02-05", "2026-02-06", TO_USD),
          new Regime("jp", "2026-02-05", "2026-02-06", TO_JPY),
          new Regime("mx", "2026-02-05", "2026-02-06", TO_USD),
          new Regime(
              "us",
              "2026-02-27",
              "2026-03-01",
              and(
                  TO_USD,
                  "carrier-kind=post",
                  "postal-method=specific",
                  "origin-tariff-rate=20%")));

  private static List<String> and(List<String> rates, String... others) {
    return Stream.concat(rates.stream(), Stream.of(others)).toList();
  }

  @TempDir private Path folder = Path.of("");

  @Test
  void dutiesComeToTheSameToTheCentWithTheSameRefusals() throws Exception {
    for (Regime regime : REGIMES) {
      long charged = 0;
      for (int seed = 0; seed < CASES; seed++) {
        charged += compare(regime, orders(new Random(seed)), seed);
      }
      assertThat(charged).as("%s", regime).isPositive();
    }
  }

  /** How many charges there are. */
  private int compare(Regime regime, Path orders, int seed) throws Exception {
    Path kernels = folder.resolve("kernels-" + seed);
    Path alone = folder.resolve("alone-" + seed);
    Restatement byKernels = Orders.restated(Orders.run(request(regime, orders, kernels)));
    Restatement oneByOne =
        Orders.restated(
            Replay.oneByOne(Project.rulebook(), "test")
                .run(request(regime, orders, alone), Progress.SILENT, () -> false));

    assertThat(byKernels).as("%s, seed %d", regime, seed).isEqualTo(oneByOne);
    assertThat(Orders.restated(Orders.run(request(regime, orders, null))))
        .as("%s, seed %d, kind by kind, as nothing is written of each line", regime, seed)
        .isEqualTo(oneByOne);
    WithoutLines.leavesTheOthersAsTheyAre(request(regime, orders, kernels), Orders::run);
    SubjectResult duties = byKernels.subjects().getFirst();
    assertThat(duties.lines().computed()).isPositive();
    assertThat(duties.lines().refused()).isPositive();
    try (var files = Files.list(alone)) {
      for (Path file : files.toList()) {
        assertThat(kernels.resolve(file.getFileName()))
            .as("%s, seed %d", regime, seed)
            .hasSameBinaryContentAs(file);
        Files.delete(file);
      }
    }
    return duties.charges().size();
  }

  private static ReplayRequest request(Regime regime, Path orders, @Nullable Path out) {
    return Orders.request(
        orders,
        Layout.NATIVE,
        List.of(SubjectId.of("starter/" + regime.name + "/customs")),
        regime.against,
        regime.under,
        regime.assumed,
        out);
  }

  private Path orders(Random random) throws Exception {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    int orders = 150 + random.nextInt(200);
    for (int order = 0; order < orders; order++) {
      String currency = pick(random, "EUR", "EUR", "USD", "USD", "JPY", "GBP");
      String decimals = currency.equals("JPY") ? "" : "." + (10 + random.nextInt(90));
      String origin = pick(random, "CN", "CN", "CN", "US", "DE", "JP", "", "moscow");
      String freight = rare(random, "EUR 4", "USD 3", "EUR -1");
      String carrier = pick(random, "", "", "post", "courier");
      for (int line = 1 + random.nextInt(random.nextInt(4) + 1); line > 0; line--) {
        rows.add(
            String.join(
                ",",
                "o" + order,
                random.nextInt(9) == 0 ? "\"" + line + ", of " + line + "\"" : "" + line,
                "s" + random.nextInt(4),
                "2026-01-" + (10 + random.nextInt(20)) + "T12:00:00",
                "Europe/Berlin",
                currency,
                random.nextInt(random.nextInt(3) == 0 ? 1_000 : 60) + decimals,
                pick(random, "", "1", "1", "2", "3"),
                pick(random, "", "", "0", "5", Integer.toString(random.nextInt(40))),
                origin,
                pick(random, "", "300", Integer.toString(1 + random.nextInt(30_000))),
                pick(random, "610910", "610910", "6109.90", "61091000", "910211", "22042100", "")
                    + rare(random, "x", "12345"),
                pick(random, "12%", "12%", "12.0%", "4.7%", "0%", "17.5%", rare(random, "", "-1%")),
                rare(random, "KR", "JP", "10%"),
                rare(random, "yes", "no", "perhaps"),
                rare(random, "\"red, 1, large\"", "red"),
                rare(random, "EUR 3.50", "USD 7", "12%"),
                rare(random, "yes", "no"),
                freight,
                carrier));
      }
    }
    return Files.write(folder.resolve("orders.csv"), rows);
  }

  private static String rare(Random random, String... words) {
    return random.nextInt(40) == 0 ? pick(random, words) : "";
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
