package org.entrepot.marketplace.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class EnteredTest {
  private static final FactSheet LINE =
      FactSheet.of(
          List.of(
              FactDeclaration.needed(
                  "price", new FactType.MoneyFact(CurrencyUnit.of("BRL")), "Price of one unit"),
              FactDeclaration.optional("units", new FactType.NumberFact(true), "Units")));
  private static final FactSheet SHEET =
      FactSheet.of(
          List.of(
              FactDeclaration.needed(
                  "seller-kind", new FactType.WordFact(List.of("local", "direct")), "Seller")),
          new FactSheet.Group("lines", "Lines", true, LINE));

  @Test
  void readsFactsAndTheMembersOfAGroup() {
    Entered entered =
        Entered.of(
            Map.of("seller-kind", "local", "lines[0].price", "30", "lines[1].price", " 80 "),
            SHEET);
    EnteredFacts facts = EnteredFacts.of(entered, SHEET);
    assertThat(facts.refusals()).isEmpty();
    assertThat(facts.facts().group("lines"))
        .extracting(line -> line.money("price").toString())
        .containsExactly("BRL 30", "BRL 80");
  }

  @Test
  void takesNoNoticeOfALineThatIsBlank() {
    Entered entered =
        Entered.of(
            Map.of("seller-kind", "local", "lines[0].price", "", "lines[7].price", "80"), SHEET);
    assertThat(EnteredFacts.of(entered, SHEET).refusals()).isEmpty();
    assertThat(entered.group("lines")).hasSize(2);
    assertThat(entered.parameters(SHEET))
        .containsEntry("lines[0].price", "80")
        .containsEntry("lines[1].price", "");
  }

  @Test
  void namesEveryFieldThatIsWrongAndKeepsWhatWasTyped() {
    Entered entered =
        Entered.of(Map.of("lines[0].price", "1,000", "lines[1].price", "cheap"), SHEET);
    assertThat(EnteredFacts.of(entered, SHEET).refusals())
        .extracting(Refusal::about)
        .containsExactlyInAnyOrder("lines[0].price", "lines[1].price", "seller-kind");
    FactForm form = FactForm.of(SHEET, entered, EnteredFacts.of(entered, SHEET).refusals());
    assertThat(form.wrong())
        .extracting(FactField::value)
        .containsExactlyInAnyOrder("", "1,000", "cheap");
    assertThat(form.wrong())
        .flatExtracting(FactField::errors)
        .anyMatch(error -> error.contains("Price of one unit"));
  }

  @Test
  void addsAndRemovesMembers() {
    Entered entered =
        Entered.of(Map.of("lines[0].price", "30", "lines[1].price", "80"), SHEET).adding("lines");
    assertThat(entered.group("lines")).hasSize(3);
    assertThat(entered.removing("lines[0]").group("lines").getFirst().value("price"))
        .isEqualTo("80");
    assertThat(entered.removing("lines[9]")).isEqualTo(entered);
    assertThat(entered.removing("nonsense")).isEqualTo(entered);
  }
}
