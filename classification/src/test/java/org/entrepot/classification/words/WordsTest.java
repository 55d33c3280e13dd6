package org.entrepot.classification.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "bags, bag",
    "boxes, box",
    "dresses, dress",
    "dress, dress",
    "batteries, battery",
    "watches, watch",
    "horses, horse",
    "glass, glass"
  })
  void pluralsAndSingularsAreOneWord(String written, String word) {
    assertThat(Words.all(written)).containsExactly(word);
  }

  @Test
  void measuresCountsAndSmallWordsTellNothing() {
    assertThat(Words.telling("2 x Boots of leather, 500ml, size 42 (the red)"))
        .containsExactly("boot", "leather", "size", "red");
  }

  @Test
  void caseAccentsPunctuationAndSpacesMakeNoDifference() {
    assertThat(Words.key("  CRÈME--Brûlée ")).isEqualTo(Words.key("creme brulee"));
  }

  @Test
  void aLetterWithAHyphenBelongsToItsWord() {
    assertThat(Words.telling("T-shirt, x-ray film, e- book"))
        .containsExactly("tshirt", "xray", "film", "book");
  }

  @Test
  void whatATextExcludesIsNoPartOfIt() {
    assertThat(Words.withoutExclusions("Dolls (excl. of wax (candles), or snow) dressed (small)"))
        .isEqualTo("Dolls  dressed (small)");
  }

  @Test
  void aPossessiveIsItsOwner() {
    assertThat(Words.telling("Men's shirts, boys’ coats"))
        .containsExactly("men", "shirt", "boy", "coat");
  }
}
