package org.entrepot.rulebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The step on which a value stands is that of a search by halves. */
class StepsTest {

  private static int byHalves(long[] starts, long value) {
    int found = Arrays.binarySearch(starts, value);
    return found >= 0 ? found : -found - 2;
  }

  @Test
  void itIsThatOfASearchByHalves() {
    Random random = new Random(20261129);
    for (int round = 0; round < 300; round++) {
      long widest = 1L << random.nextInt(62);
      long[] starts =
          random
              .longs(1 + random.nextInt(40), round % 3 == 0 ? -widest : 0, widest + 1)
              .sorted()
              .distinct()
              .toArray();
      Steps steps = new Steps(starts);
      for (long start : starts) {
        for (long value : new long[] {start - 1, start, start + 1}) {
          assertThat(steps.at(value)).isEqualTo(byHalves(starts, value));
        }
      }
      for (int i = 0; i < 50; i++) {
        long value = random.nextLong() >> random.nextInt(64);
        assertThat(steps.at(value)).as("%d", value).isEqualTo(byHalves(starts, value));
      }
    }
  }

  @Test
  void aValueFarOverTheLastStandsOnIt() {
    assertThat(new Steps(0, 10, 20).at(Long.MAX_VALUE)).isEqualTo(2);
    assertThat(new Steps(0).at(7)).isZero();
    assertThat(new Steps(5).at(4)).isEqualTo(-1);
    assertThat(new Steps().at(4)).isEqualTo(-1);
  }
}
