package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A charge that is not public under one edition changes no comparison; the seed names the case. */
class LikeForLikeTest {

  private static final int CASES = 25;
  private static final SubjectId FREIGHT = SubjectId.of("shop/fr/freight");

  private static final String NOT_PUBLIC = "{code: extra, label: Extra, %snot-public: nobody says}";

  @TempDir private Path folder = Path.of("");

  private static String freight(Random random) {
    return "{code: freight, label: Freight, by: volume, cards: [{bands: [{over: 0 L, fixed: EUR "
        + (1 + random.nextInt(9))
        + ", each: EUR 0."
        + (10 + random.nextInt(90))
        + ", per: 1 L}]}]}";
  }

  private static String extra(Random random, String when) {
    return switch (random.nextInt(4)) {
      case 0 -> "{code: extra, label: Extra, " + when + "fixed: EUR 3.17}";
      case 1 -> "{code: extra, label: Extra, " + when + "of: price, rates: [{rate: 7%}]}";
      case 2 -> "{code: extra, label: Extra, " + when + "of: freight, rates: [{rate: 50%}]}";
      default -> "";
    };
  }

  private static String file(String was, String becomes) {
    return """
    format: 1
    family: freight
    title: Freight
    zone: Europe/Paris
    editions:
      - from: 2026-01-01
        recorded: 2025-12-10
        confidence: convention
        source: {title: An example, publisher: this test}
        values: {currency: EUR, charges: [%s]}
      - from: 2026-02-01
        recorded: 2025-12-10
        confidence: convention
        source: {title: An example, publisher: this test}
        values: {currency: EUR, charges: [%s]}
    """
        .formatted(was, becomes);
  }

  private static String joined(String one, String other) {
    return other.isEmpty() ? one : one + ", " + other;
  }

  private Restatement restated(String name, String against, String under, Path orders)
      throws Exception {
    Path rules = Files.createDirectories(folder.resolve(name + "/shop/fr"));
    Files.writeString(rules.resolve("freight.yaml"), file(against, under));
    return Orders.restated(
        new Replay(Project.rulebook(folder.resolve(name)), "test")
            .run(
                Orders.request(
                    orders,
                    Layout.NATIVE,
                    List.of(FREIGHT),
                    "2026-01-10",
                    "2026-02-10",
                    List.of(),
                    null),
                Progress.SILENT,
                () -> false));
  }

  private Path orders(Random random) throws Exception {
    List<String> rows = new ArrayList<>();
    rows.add("order,line,seller,created,currency,price,quantity,length-mm,width-mm,height-mm");
    for (int order = 0; order < 40; order++) {
      for (int line = 1 + random.nextInt(3); line > 0; line--) {
        rows.add(
            "o%d,%d,s%d,2026-01-05T10:00Z,EUR,%d.%02d,%d,%d,100,100"
                .formatted(
                    order,
                    line,
                    random.nextInt(6),
                    random.nextInt(90),
                    random.nextInt(100),
                    1 + random.nextInt(3),
                    1 + random.nextInt(900)));
      }
    }
    return Files.write(folder.resolve("orders.csv"), rows);
  }

  private static List<Object> compared(Restatement restated) {
    List<Object> figures = new ArrayList<>();
    for (MoneyResult money : restated.money()) {
      figures.addAll(List.of(money.against(), money.under(), money.gained(), money.lost()));
      figures.addAll(List.of(money.sellersGaining(), money.sellersLosing(), money.histogram()));
    }
    restated.sellers().stream().map(SellerMoney::change).forEach(figures::add);
    figures.addAll(restated.subjects().getFirst().charges());
    return figures;
  }

  @Test
  void aChargeThatIsNotPublicOnOneSideIsInNoFigureOfTheComparison() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Path orders = orders(random);
      String was = freight(random);
      String becomes = freight(random);
      String known = extra(random, "");
      String unknown = NOT_PUBLIC.formatted("");
      List<Object> plain = compared(restated("plain" + seed, was, becomes, orders));

      Restatement after =
          restated("after" + seed, joined(was, known), joined(becomes, unknown), orders);
      assertThat(compared(after)).as("unknown after, seed %d", seed).isEqualTo(plain);
      assertThat(after.leftOut()).as("seed %d", seed).hasSize(1);
      Restatement before =
          restated("before" + seed, joined(was, unknown), joined(becomes, known), orders);
      assertThat(compared(before)).as("unknown before, seed %d", seed).isEqualTo(plain);
    }
  }

  @Test
  void whereItIsNotPublicForSomeLinesOnlyTheOthersAreCompared() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Path orders = orders(random);
      String was = freight(random);
      String dear = "when: {fact: price, at-least: EUR 45}, ";
      String cheap = "when: {fact: price, below: EUR 45}, ";
      String known = "{code: extra, label: Extra, %sfixed: EUR 3.17}";
      Restatement restated =
          restated(
              "some" + seed,
              joined(was, known.formatted("")),
              joined(was, known.formatted(dear) + ", " + NOT_PUBLIC.formatted(cheap)),
              orders);

      MoneyResult money = restated.money().getFirst();
      assertThat(money.change()).as("seed %d", seed).isEqualTo(Money.parse("EUR 0"));
      assertThat(money.sellersUnchanged()).isEqualTo(restated.sellers().size());
      assertThat(money.aside().against().isPositive()).isTrue();
      assertThat(money.aside().under().isZero()).isTrue();
    }
  }
}
