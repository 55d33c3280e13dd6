package org.entrepot.replay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GoodsVocabularyTest {

  private static final int WHOLE = 3;
  private static final EditionRef EDITION =
      new EditionRef(
          SubjectId.of("one/br/customs"),
          LocalDate.of(2026, 1, 1).atStartOfDay(),
          1,
          new ContentHash("00".repeat(32)));

  private static Facts goods(String id, String code) {
    return Facts.of(Map.of("id", new Value.Word(id), "hs-code", new Value.Word(code)));
  }

  private static final List<Facts> THREE =
      List.of(goods("1", "6109.10"), goods("2", "91021100"), goods("3", "61091000"));

  @Test
  void aDutyIsOnTheGoodsThatItNamesOrOnTheOnlyOnesOfItsCode() {
    assertThat(GoodsVocabulary.place(THREE, "3")).isEqualTo(2);
    assertThat(GoodsVocabulary.place(THREE, "910211")).isEqualTo(1);
  }

  @Test
  void aDutyOnGoodsOfSeveralLinesIsOnTheOrderAsAWhole() {
    assertThat(GoodsVocabulary.place(THREE, "610910")).isEqualTo(WHOLE);
    assertThat(GoodsVocabulary.place(THREE, "60 %")).isEqualTo(WHOLE);
  }

  @Test
  void whatIsChargedOnASingleLineIsOnIt() {
    assertThat(GoodsVocabulary.place(THREE.subList(0, 1), "60 %")).isZero();
  }

  @Test
  void aLabelNamesNoGoodsHoweverTheyAreCalled() {
    assertThat(GoodsVocabulary.general(duty("Duty, item 7", "7")).label()).isEqualTo("Duty");
    assertThat(GoodsVocabulary.general(duty("Duty, item 7, red", "7, red")).label())
        .isEqualTo("Duty");
    assertThat(GoodsVocabulary.general(duty("Duty at 60%", "60%")).label())
        .isEqualTo("Duty at 60%");
  }

  private static ChargeLine duty(String label, String on) {
    Value nothing = new Value.Amount(BigMoney.parse("EUR 0"));
    return new ChargeLine(
        "duty", label, on, Payer.BUYER, nothing, nothing, Money.parse("EUR 1.00"), true, EDITION);
  }
}
