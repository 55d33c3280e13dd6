package org.entrepot.replay.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

  @Test
  void wordsThatRiseAtFirstHaveTheSameNumbersAsOthers() {
    Random random = new Random(13);
    for (int round = 0; round < 300; round++) {
      Dictionary dictionary = new Dictionary();
      List<String> words = new ArrayList<>();
      int rising = random.nextInt(60);
      int next = 0;
      for (int i = 0; i < rising; i++) {
        next += random.nextInt(3);
        String word = String.format("o%05d", next);
        if (words.isEmpty() || !words.getLast().equals(word)) {
          words.add(word);
        }
        assertThat(dictionary.number(word)).isEqualTo(words.size() - 1);
      }
      byte[] later = "p".getBytes(StandardCharsets.UTF_8);
      assertThat(dictionary.find(later, 0, 1)).isEqualTo(Dictionary.ABSENT);
      Collections.shuffle(words, random);
      for (String word : words) {
        int number = dictionary.number(word);
        assertThat(dictionary.word(number)).isEqualTo(word);
      }
      assertThat(dictionary.size()).isEqualTo(words.size());
      assertThat(dictionary.number("n")).isEqualTo(words.size());

      dictionary.clear();
      assertThat(dictionary.find(later, 0, 1)).isEqualTo(Dictionary.ABSENT);
      assertThat(dictionary.number("b")).isZero();
      assertThat(dictionary.number("a")).isEqualTo(1);
      assertThat(dictionary.number("b")).isZero();
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
  void manyWordsLookedUpAtOnceHaveTheNumbersThatTheyHaveOneByOne() {
    Random random = new Random(12);
    for (int round = 0; round < 300; round++) {
      Dictionary dictionary = new Dictionary();
      Map<String, Integer> expected = new HashMap<>();
      for (int i = random.nextInt(400); i > 0; i--) {
        String word = word(random);
        expected.put(word, dictionary.number(word));
      }
      List<String> asked = new ArrayList<>(expected.keySet());
      for (int i = random.nextInt(50); i > 0; i--) {
        asked.add(word(random));
      }
      Collections.shuffle(asked, random);
      StringBuilder text = new StringBuilder("x".repeat(random.nextInt(9)));
      int[] offsets = new int[asked.size() + 1];
      for (int i = 0; i < asked.size(); i++) {
        offsets[i] = text.toString().getBytes(StandardCharsets.UTF_8).length;
        text.append(asked.get(i));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      offsets[asked.size()] = bytes.length;

      int first = asked.isEmpty() ? 0 : random.nextInt(asked.size());
      int[] numbers = new int[asked.size() + 3];
      dictionary.find(bytes, offsets, first, asked.size(), numbers, 3);

      for (int i = first; i < asked.size(); i++) {
        int number = numbers[3 + i - first];
        assertThat(number).isEqualTo(expected.getOrDefault(asked.get(i), Dictionary.ABSENT));
        int now = dictionary.number(bytes, offsets[i], offsets[i + 1]);
        assertThat(now).isEqualTo(dictionary.number(asked.get(i)));
        assertThat(dictionary.word(now)).isEqualTo(asked.get(i));
      }
    }
  }

  @Test
  void wordsThatDifferInOneByteOnlyLieFarApart() {
    Dictionary dictionary = new Dictionary();
    Set<Integer> slots = new HashSet<>();
    int words = 0;
    for (int length = 1; length < 30; length++) {
      for (int at = 0; at < length; at++) {
        for (char c = 'b'; c <= 'z'; c++) {
          String word = "a".repeat(at) + c + "a".repeat(length - at - 1);
          byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
          slots.add(WordBytes.hash(bytes, 0, bytes.length) & 0xFFFF);
          assertThat(dictionary.number(word)).isEqualTo(words++);
        }
      }
    }
    // Thrown at random, 10,875 words would lie in some 10,000 of 65,536 places.
    assertThat(slots).hasSizeGreaterThan(9_500);
  }

  @Test
  void wordsOfOneHashAreToldApartByTheirBytes() {
    String long40 = "x".repeat(40);
    for (String around :
        List.of(
            "%s",
            "beginning%s", "%sending--", "sixteen-letters-%s-ending-", long40 + "%s" + long40)) {
      Map<Integer, byte[]> byHash = new HashMap<>();
      int met = 0;
      for (int i = 0; i < 400_000; i++) {
        String digits = Integer.toString(100_000 + i, 36);
        byte[] word = around.replace("%s", digits).getBytes(StandardCharsets.UTF_8);
        byte[] other = byHash.put(WordBytes.hash(word, 0, word.length), word);
        if (other != null && other.length == word.length) {
          met++;
          Dictionary dictionary = new Dictionary();
          // They fall, so that hashes are asked.
          dictionary.number("zz");
          dictionary.number("aa");
          assertThat(dictionary.number(other, 0, other.length)).isEqualTo(2);
          int[] found = {0};
          dictionary.find(word, new int[] {0, word.length}, 0, 1, found, 0);
          assertThat(found).containsExactly(Dictionary.ABSENT);
          assertThat(dictionary.number(word, 0, word.length)).isEqualTo(3);
        }
      }
      assertThat(met).as(around).isPositive();
    }
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
