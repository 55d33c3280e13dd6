package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRequestTest {

  @TempDir private Path folder = Path.of("");

  private List<String> reasons(List<SubjectId> rules, String under, String... assumed)
      throws IOException {
    Path orders =
        Orders.file(
            folder,
            "order,line,seller,created,currency,price",
            "A,1,anna,2026-01-05T10:00Z,BRL,10");
    return Orders.reasons(
        Orders.run(
            Orders.request(
                orders, Layout.NATIVE, rules, "2026-01-01", under, List.of(assumed), null)));
  }

  @Test
  void anAssumptionThatNoRuleAsksForIsRefused() throws Exception {
    assertThat(reasons(List.of(Orders.FEES), "2026-03-01", "seler-kind=local"))
        .singleElement()
        .asString()
        .isEqualTo("‘seler-kind’ is assumed, and no rule asks for it; did you mean ‘seller-kind’?");
    assertThat(reasons(List.of(Orders.FEES), "2026-03-01", "weather=fine"))
        .singleElement()
        .asString()
        .startsWith("‘weather’ is assumed, and no rule asks for it; known are seller-kind,");
    assertThat(reasons(List.of(Orders.FEES), "2026-03-01", "fx.BRL-RUB=14"))
        .containsExactly("‘fx.BRL-RUB’ is assumed, and no rule is in RUB");
    assertThat(reasons(List.of(Orders.FEES), "2026-03-01", "ozon/ru/logistics:seller-kind=local"))
        .singleElement()
        .asString()
        .contains("no rule asks for it");
  }

  @Test
  void anAssumptionOfAnotherTypeOrOfWhatOrdersStateIsRefused() throws Exception {
    assertThat(reasons(List.of(Orders.FEES), "2026-03-01", "seller-kind=cousin", "price=BRL 5"))
        .containsExactly(
            "‘seller-kind’ is assumed to be ‘cousin’: expected one of local,"
                + " third-party-warehouse, direct-shipping",
            "‘price’ is assumed, and every order states it");
  }

  @Test
  void everyFaultOfARequestIsNamed() throws Exception {
    List<SubjectId> rules =
        List.of(Orders.FEES, SubjectId.of("nobody/xx/fees"), Orders.STANDARDS, Orders.FEES);

    assertThat(reasons(rules, "1999-01-01"))
        .hasSize(4)
        .anyMatch(reason -> reason.startsWith("the rulebook has no subject nobody/xx/fees"))
        .contains(
            "no edition of shopee/br/fees is in force on 1999-01-01T00:00",
            "no edition of shopee/sg/standards is in force on 1999-01-01T00:00",
            "shopee/br/fees stands twice among the rules");
  }

  @Test
  void aFamilyThatSaysNothingOfOrdersIsRefusedBeforeAnythingIsRead() {
    assertThat(
            Orders.reasons(
                Orders.run(
                    Orders.request(
                        folder.resolve("nowhere"),
                        Layout.NATIVE,
                        List.of(SubjectId.of("starter/de/calendar"), Orders.FEES),
                        "2026-01-01",
                        "2026-03-01",
                        List.of("seller-kind=cousin", "hue=red"),
                        null))))
        .satisfiesExactly(
            reason ->
                assertThat(reason)
                    .startsWith(
                        "starter/de/calendar cannot be replayed over orders: its family ‘calendar’"
                            + " tells ")
                    .endsWith("fees, freight, customs, tax, landed-cost and standards"),
            reason -> assertThat(reason).contains("nowhere"));
  }

  @Test
  void theAssumptionsAreCheckedBesideOtherFaults() throws Exception {
    assertThat(
            reasons(
                List.of(Orders.FEES, SubjectId.of("starter/de/calendar")),
                "2026-03-01",
                "seller-kind=cousin",
                "hue=red"))
        .as("‘hue’ may be asked for by the rule that is not there")
        .hasSize(2)
        .last()
        .asString()
        .startsWith("‘seller-kind’ is assumed to be ‘cousin’");
  }

  @Test
  void ordersThatAreNotThereAreRefused() {
    Path nowhere = folder.resolve("nowhere");

    for (Layout layout : Layout.values()) {
      assertThat(
              Orders.reasons(
                  Orders.run(
                      Orders.request(
                          nowhere,
                          layout,
                          List.of(Orders.FEES),
                          "2026-01-01",
                          "2026-03-01",
                          Orders.LOCAL,
                          null))))
          .singleElement()
          .asString()
          .contains("nowhere");
    }
  }

  @Test
  void assumptionsAreReadWithCare() {
    assertThat(Assumptions.read(List.of("lane=a=b", "share=12%")).texts())
        .containsExactly("lane=a=b", "share=12%");
    assertThatThrownBy(() -> Assumptions.read(List.of("lane")))
        .hasMessage("‘lane’ is not an assumption: write name=value, as in seller-kind=local");
    assertThatThrownBy(() -> Assumptions.read(List.of("lane=a", "lane=b")))
        .hasMessage("‘lane’ is assumed twice");
    assertThatThrownBy(() -> Assumptions.read(List.of("fx.brl=5")))
        .hasMessage("‘fx.brl’ is not an exchange rate: write fx.EUR-USD=1.0850");
    assertThatThrownBy(() -> Assumptions.read(List.of("fx.BRL-RUB=0")))
        .hasMessage("‘fx.BRL-RUB’ is ‘0’: expected a number over zero");
  }
}
