package org.entrepot.replay.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.entrepot.replay.orders.LineBatch.NumberColumn;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.junit.jupiter.api.Test;

class LineBatchTest {

  private final LineBatch batch = new LineBatch(new Words());

  @Test
  void columnsAreReadAndFilledAsArrays() {
    int first = batch.add(5_000);
    batch.set(first + 4_999, WordColumn.SELLER, "anna");
    batch.numbers(NumberColumn.PRICE_MINOR)[first + 4_998] = 1299;

    assertThat(batch.size()).isEqualTo(5_000);
    assertThat(batch.words(WordColumn.SELLER)).hasSizeGreaterThanOrEqualTo(5_000).contains(0);
    assertThat(batch.words(WordColumn.SELLER)[4_998]).isEqualTo(Dictionary.ABSENT);
    assertThat(batch.number(4_998, NumberColumn.PRICE_MINOR)).isEqualTo(1299);
    assertThat(batch.has(4_999, NumberColumn.PRICE_MINOR)).isFalse();
  }

  @Test
  void aLineThatWasTakenBackLeavesNothingBehind() {
    batch.add(2);
    batch.set(1, NumberColumn.PRICE_MINOR, 500);
    batch.state(1, "kind", "local");
    batch.takeBack(1);

    int line = batch.add();

    assertThat(line).isEqualTo(1);
    assertThat(batch.has(1, NumberColumn.PRICE_MINOR)).isFalse();
    assertThat(batch.stated(1, "kind")).isEqualTo(Dictionary.ABSENT);
    assertThat(batch.statedColumn("kind")).isNotNull();
    assertThat(batch.statedColumn("colour")).isNull();
  }

  @Test
  void linesThatAreNotWantedAreLeftOutOfThoseAddedLast() {
    batch.add(6);
    for (int line = 0; line < 6; line++) {
      batch.set(line, WordColumn.ORDER, "o" + line);
      batch.set(line, NumberColumn.QUANTITY, line);
      batch.state(line, "kind", "k" + line);
    }

    batch.keep(2, line -> line % 2 == 1);

    assertThat(batch.size()).isEqualTo(4);
    assertThat(batch.word(1, WordColumn.ORDER)).isEqualTo("o1");
    assertThat(batch.word(2, WordColumn.ORDER)).isEqualTo("o3");
    assertThat(batch.number(3, NumberColumn.QUANTITY)).isEqualTo(5);
    assertThat(batch.words().values().word(batch.stated(3, "kind"))).isEqualTo("k5");
  }
}
