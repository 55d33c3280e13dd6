package org.entrepot.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.BestExamples.Kept;
import org.entrepot.replay.report.BestExamples.Rank;
import org.junit.jupiter.api.Test;

class BestExamplesTest {

  private static final int MOST = 5;

  private static void offer(Map.Entry<String, Kept> one, BestExamples best) {
    if (best.wants(one.getKey(), one.getValue().rank())) {
      best.add(one.getKey(), one.getValue());
    }
  }

  private static BestExamples of(List<Map.Entry<String, Kept>> all) {
    BestExamples best = new BestExamples(MOST);
    all.forEach(one -> offer(one, best));
    return best;
  }

  private static List<String> ranks(BestExamples best) {
    return best.inOrder().stream().map(one -> one.getKey() + one.getValue().rank()).toList();
  }

  @Test
  void howOrdersAreSplitAndInWhichOrderTheyComeDoesNotMatter() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Map.Entry<String, Kept>> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Rank rank = new Rank(random.nextInt(12), "o" + random.nextInt(30), "s");
        all.add(Map.entry("n" + random.nextInt(9), new Kept(rank, PartialWriter.piece())));
      }
      List<String> expected =
          all.stream().sorted(BestExamples.BEST_FIRST).map(Map.Entry::getKey).distinct().toList();

      BestExamples first = of(all.subList(0, random.nextInt(60)));
      BestExamples second = of(all);
      first.inOrder().forEach(one -> offer(one, second));

      assertThat(ranks(second)).as("seed %d", seed).isEqualTo(ranks(of(all.reversed())));
      assertThat(second.inOrder().stream().map(Map.Entry::getKey))
          .as("seed %d", seed)
          .isEqualTo(expected.subList(0, MOST));
    }
  }
}
