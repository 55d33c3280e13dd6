package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SellerMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales are what buyers keep and pay the seller for, and sellers keep what is left of them. */
class SalesTest {

  private static final CurrencyUnit BRL = CurrencyUnit.of("BRL");
  private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

  @TempDir private Path folder = Path.of("");

  private Path orders() throws Exception {
    return Orders.file(
        folder,
        "order,line,seller,created,currency,price,quantity,discount,subsidy,returned,cancelled,"
            + "category,weight-g",
        "A,1,anna,2026-01-05T10:00Z,BRL,100,1,,,,,toys,500",
        "B,1,anna,2026-01-05T10:00Z,BRL,100,1,50,,,,toys,500",
        "C,1,anna,2026-01-05T10:00Z,BRL,100,1,,,1,,toys,500",
        "D,1,anna,2026-01-05T10:00Z,BRL,100,1,,,,yes,toys,500",
        "E,1,ben,2026-01-05T10:00Z,BRL,10,5,1.50,4,2,,shoes,500",
        "E,2,ben,2026-01-05T10:00Z,BRL,3,1,,,,,shoes,500");
  }

  private Restatement restated(@Nullable Path out) throws Exception {
    return Orders.restated(
        Orders.run(
            Orders.request(
                orders(),
                Layout.NATIVE,
                List.of(Orders.FEES),
                "2026-01-01",
                "2026-03-10",
                Orders.LOCAL,
                out)));
  }

  /** The report's text, a line for each piece. */
  private static String text(Path out) throws Exception {
    return Files.readString(out.resolve("report.html"))
        .replaceAll("<[^>]*>", "\n")
        .replaceAll("\\s*\\n\\s*", "\n");
  }

  @Test
  void aDiscountAndWhatCameBackAreNoSalesAndASubsidyIs() throws Exception {
    Path out = folder.resolve("out");
    Restatement restated = restated(out);

    assertThat(restated.sellers())
        .extracting(SellerMoney::sales)
        .as("100, 50, nothing and the cancelled 100; 3 of 5 at 8.50, and 3")
        .containsExactly(Money.parse("BRL 250.00"), Money.parse("BRL 28.50"));
    MoneyResult money = restated.money().getFirst();
    assertThat(money.sales()).isEqualTo(Money.parse("BRL 278.50"));
    assertThat(money.keptUnder()).isEqualTo(Money.parse("BRL 278.50").minus(money.under()));
    assertThat(Files.readString(out.resolve("sellers.csv")))
        .contains("anna,BRL,4,250.00,", "ben,BRL,2,28.50,");
    assertThat(text(out))
        .contains(
            ", of sales of 278.50 after discounts and returns, those of cancelled orders among"
                + " them.",
            "sales after discounts and returns, those of cancelled orders among them\n278.50",
            "\ntoys\n4\n250.00\n",
            "\nshoes\n2\n28.50\n",
            "1 line is of cancelled orders; it is computed like others, and in the sales,");
  }

  @Test
  void wherePaidInTwoCurrenciesWhatIsKeptInOneIsBeforeTheOther() throws Exception {
    Path out = folder.resolve("out");
    Restatement restated =
        Orders.restated(
            Orders.run(
                Orders.request(
                    orders(),
                    Layout.NATIVE,
                    List.of(Orders.FEES, Orders.FREIGHT),
                    "2026-02-28",
                    "2026-04-06",
                    List.of(
                        "seller-kind=local",
                        "scheme=fbs",
                        "lane=moscow-yekaterinburg",
                        "length=100 mm",
                        "width=100 mm",
                        "height=100 mm",
                        "fx.BRL-RUB=14.5"),
                    out)));

    assertThat(restated.keptBefore(BRL)).contains("before what they pay in RUB");
    assertThat(restated.keptBefore(RUB)).contains("before what they pay in BRL");
    assertThat(restated(null).keptBefore(BRL)).isEmpty();
    assertThat(text(out))
        .contains(
            "Before what they pay in RUB, sellers keep BRL ",
            "Before what they pay in BRL, sellers keep RUB ",
            "sellers keep, before what they pay in RUB",
            "Sellers keep, before what they pay in RUB")
        .doesNotContain("\nSellers keep BRL", "\nsellers keep\n", "\nSellers keep\n");
  }
}
