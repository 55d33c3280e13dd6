package org.entrepot.replay.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  @Test
  void wordsAreNumberedInTheOrderInWhichTheyCame() {
    Random random = new Random(11);
    Dictionary dictionary = new Dictionary();
    Map<String, Integer> expected = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      int next = expected.size();
      int number = expected.computeIfAbsent(word, isNew -> next);
      if (number == words.size()) {
        words.add(word);
      }
      assertThat(dictionary.number(word)).isEqualTo(number);
    }

    assertThat(dictionary.size()).isEqualTo(words.size()).isGreaterThan(5_000);
    for (int number = 0; number < words.size(); number++) {
      assertThat(dictionary.word(number)).isEqualTo(words.get(number));
    }
  }

  private static String word(Random random) {
    String alphabet = "ab0é漢\uD83D\uDE00";
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(20); length > 0; length--) {
      int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
      word.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
    }
    return word.toString();
  }

  @Test
  void aWordIsFoundByItsBytesWhereverTheyLie() {
    Dictionary dictionary = new Dictionary();
    int anna = dictionary.number("anna");
    int empty = dictionary.number("");
    byte[] bytes = "xxannaxxannabel".getBytes(StandardCharsets.UTF_8);

    assertThat(dictionary.find(bytes, 2, 6)).isEqualTo(anna);
    assertThat(dictionary.find(bytes, 8, 12)).isEqualTo(anna);
    assertThat(dictionary.find(bytes, 5, 5)).isEqualTo(empty);
    assertThat(dictionary.find(bytes, 8, 15)).isEqualTo(Dictionary.ABSENT);
    assertThat(dictionary.number(bytes, 8, 15)).isEqualTo(2);
    assertThat(dictionary.word(2)).isEqualTo("annabel");
  }

  @Test
  void aNumberThatNoWordHasIsABug() {
    Dictionary dictionary = new Dictionary();
    dictionary.number("anna");

    assertThatThrownBy(() -> dictionary.word(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> dictionary.word(Dictionary.ABSENT))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
