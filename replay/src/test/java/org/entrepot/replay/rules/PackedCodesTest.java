package org.entrepot.replay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.replay.orders.Dictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines have one code where they agree in all columns, and only there. */
class PackedCodesTest {

  private static final int LINES = 300;

  private final Random random = new Random(20_260_315);

  /** Numbers of words; in some batches of many words, in some nobody has one. */
  private int @Nullable [] column() {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return null;
    }
    int words = kind == 1 ? 1 << 20 : 1 + random.nextInt(3);
    int[] column = new int[LINES];
    Arrays.setAll(column, line -> random.nextInt(words) - 1);
    return column;
  }

  private static List<Integer> values(List<int @Nullable []> columns, int line) {
    List<Integer> values = new ArrayList<>();
    for (int[] column : columns) {
      values.add(column == null ? Dictionary.ABSENT : column[line]);
    }
    return values;
  }

  @Test
  void codesAreOneToOneWithValuesOverManyBatches() {
    PackedCodes packed = new PackedCodes(new PairCodes.Count(1_000_000));
    Map<Integer, List<Integer>> byCode = new HashMap<>();
    for (int batch = 0; batch < 200; batch++) {
      List<int @Nullable []> columns = new ArrayList<>();
      for (int i = 0; i < PackedCodes.COLUMNS; i++) {
        columns.add(column());
      }
      int[] codes = new int[LINES];
      packed.add(codes, columns, LINES);
      Map<List<Integer>, Integer> ofBatch = new HashMap<>();
      for (int line = 0; line < LINES; line++) {
        List<Integer> values = values(columns, line);
        assertThat(byCode.computeIfAbsent(codes[line], added -> values)).isEqualTo(values);
        int code = codes[line];
        assertThat(ofBatch.computeIfAbsent(values, added -> code)).isEqualTo(code);
      }
    }
    assertThat(byCode).hasSizeGreaterThan(1_000);
  }

  @Test
  void linesOfWhichThereAreTooManyKindsHaveNoCode() {
    int[] many = new int[LINES];
    Arrays.setAll(many, line -> line * 1_000);
    int[] codes = new int[LINES];

    new PackedCodes(new PairCodes.Count(10)).add(codes, List.of(many), LINES);

    assertThat(Arrays.copyOf(codes, 9)).doesNotContain(PairCodes.NONE);
    assertThat(Arrays.copyOfRange(codes, 9, LINES)).containsOnly(PairCodes.NONE);
  }
}
