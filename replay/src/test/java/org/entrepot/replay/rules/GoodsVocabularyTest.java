package org.entrepot.replay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.junit.jupiter.api.Test;

class GoodsVocabularyTest {

  private static final int WHOLE = 3;

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
}
