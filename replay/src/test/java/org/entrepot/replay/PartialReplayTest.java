package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders replayed in parts: a split and an order of adding up must leave no trace. */
class PartialReplayTest {

  private static final List<SubjectId> RULES =
      List.of(Orders.FEES, Orders.STANDARDS, SubjectId.of("amazon/us/standards"), Orders.FREIGHT);

  private static final List<String> ASSUMED =
      List.of(
          "seller-kind=local",
          "scheme=fbs",
          "lane=moscow-yekaterinburg",
          "volume=2 L",
          "fx.BRL-RUB=14.53");

  @TempDir private Path folder = Path.of("");

  private ReplayRequest request(List<String> rows, String name) throws Exception {
    List<String> all = new ArrayList<>(List.of(Orders.HEADER));
    all.addAll(rows);
    Path file = Files.write(Files.createDirectories(folder.resolve(name)).resolve("o.csv"), all);
    return Orders.request(file, Layout.NATIVE, RULES, "2026-01-01", "2026-04-10", ASSUMED, null);
  }

  private static PartialReplay replay(ReplayRequest request) {
    return new PartialReplay(Project.rulebook(), "test", request);
  }

  private static byte[] sum(ReplayRequest request) {
    return switch (replay(request).sum(() -> false)) {
      case PartialResult.Summed(var partial) -> partial;
      case PartialResult.Refused(var reasons) -> throw new AssertionError(reasons);
      case PartialResult.BrokenOff(var reasons) -> throw new AssertionError(reasons);
      case PartialResult.Cancelled cancelled -> throw new AssertionError(cancelled);
    };
  }

  /** Rows of some orders, of which a few cannot be computed: no hand-over, no rate, a bad line. */
  private static List<String> rows(Random random) {
    List<String> rows = Orders.generated(random);
    for (int i = 0; i < rows.size(); i++) {
      if (random.nextInt(12) == 0) {
        rows.set(i, rows.get(i).replace(",BRL,", random.nextBoolean() ? ",EUR," : ",RUB,"));
      }
    }
    return rows;
  }

  /** Each order goes as a whole into one of so many parts. */
  private static List<List<String>> split(List<String> rows, int parts, Random random) {
    List<List<String>> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new ArrayList<>());
    }
    int salt = random.nextInt();
    for (String row : rows) {
      int part = new Random(salt ^ row.substring(0, row.indexOf(',')).hashCode()).nextInt(parts);
      split.get(part).add(row);
    }
    split.forEach(part -> Collections.shuffle(part, random));
    return split;
  }

  /** Adds up two or three at a time, in any order, until one is left. */
  private static byte[] addedUp(List<byte[]> parts, PartialReplay replay, Random random)
      throws BrokenPartialException {
    List<byte[]> left = new ArrayList<>(parts);
    while (left.size() > 1) {
      Collections.shuffle(left, random);
      List<byte[]> some = left.subList(0, Math.min(left.size(), 2 + random.nextInt(2)));
      byte[] sum = replay.merged(some);
      some.clear();
      left.add(sum);
    }
    return left.getFirst();
  }

  private static List<Object> figures(Restatement restated) {
    return List.of(
        restated.subjects(),
        restated.money(),
        restated.sellers(),
        restated.standing(),
        restated.placed(),
        restated.punctuality(),
        restated.badRows());
  }

  @Test
  void anySplitAndAnyOrderOfAddingUpComesToTheSame() throws Exception {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      List<String> rows = rows(random);
      ReplayRequest whole = request(rows, "whole");
      Restatement expected = Orders.restated(Orders.run(whole));
      List<byte[]> parts = new ArrayList<>();
      for (List<String> part : split(rows, 1 + random.nextInt(7), random)) {
        parts.add(sum(request(part, "part" + parts.size())));
      }

      byte[] once = addedUp(parts, replay(whole), random);
      byte[] again = addedUp(parts, replay(whole), random);

      assertThat(again).as("seed %d", seed).isEqualTo(once);
      assertThat(figures(replay(whole).restated(List.of(once))))
          .as("seed %d", seed)
          .isEqualTo(figures(expected));
      assertThat(replay(whole).restated(parts).sellers()).hasSizeGreaterThan(5);
    }
  }

  @Test
  void theReportOfPartsIsThatOfAllOrdersAtOnce() throws Exception {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      Path orders = Files.createDirectory(folder.resolve("orders" + seed));
      List<byte[]> parts = new ArrayList<>();
      for (List<String> part : split(rows(random), 3, random)) {
        List<String> all = new ArrayList<>(List.of(Orders.HEADER));
        all.addAll(part);
        Path file = Files.write(orders.resolve("part-" + parts.size() + ".csv"), all);
        PartialResult sum = reporting(of(file, null)).sum(() -> false);
        parts.add(((PartialResult.Summed) sum).partial());
      }
      Path out = folder.resolve("out" + seed);
      Orders.restated(Orders.run(of(orders, out)));
      PartialReplay replay = reporting(of(orders, null));

      byte[] once = addedUp(parts, replay, random);

      assertThat(addedUp(parts, replay, random)).isEqualTo(once);
      assertThat(replay.report(List.of(once)))
          .as("seed %d", seed)
          .isEqualTo(Files.readString(out.resolve("report.html")));
      assertThatThrownBy(() -> replay(of(orders, null)).restated(List.of(once)))
          .isInstanceOf(BrokenPartialException.class)
          .hasMessageContaining("with its report");
    }
  }

  private static ReplayRequest of(Path orders, @Nullable Path out) {
    return Orders.request(orders, Layout.NATIVE, RULES, "2026-01-01", "2026-04-10", ASSUMED, out);
  }

  private static PartialReplay reporting(ReplayRequest request) {
    return PartialReplay.withReport(Project.rulebook(), "test", request);
  }

  @Test
  void theSameOrdersGiveTheSameBytesInWhateverOrderTheyCome() throws Exception {
    List<String> rows = rows(new Random(3));
    byte[] first = sum(request(rows, "a"));
    Collections.shuffle(rows, new Random(4));
    byte[] second = sum(request(rows, "a"));

    // Only the file's own hash differs, and the checksum over it.
    int different = 0;
    for (int i = 0; i < first.length; i++) {
      different += first[i] == second[i] ? 0 : 1;
    }
    assertThat(second).hasSameSizeAs(first);
    assertThat(different).isBetween(1, 64 + 8);
    assertThat(replay(request(rows, "a")).merged(List.of(first))).isEqualTo(first);
  }

  @Test
  void aPartWhoseOrdersAreCutOffIsBrokenOffAsAReplayOfThemIs() throws Exception {
    ReplayRequest request = request(rows(new Random(1)), "a");
    assertThat(replay(request).sum(() -> true)).isEqualTo(new PartialResult.Cancelled());
    byte[] whole = Files.readAllBytes(request.orders());
    Files.write(request.orders(), Arrays.copyOf(whole, whole.length - 40));

    List<String> reasons =
        replay(request).sum(() -> false) instanceof PartialResult.BrokenOff(var told)
            ? told
            : List.of();

    assertThat(reasons).singleElement().asString().contains("o.csv");
    assertThat(Orders.run(request)).isEqualTo(new ReplayResult.BrokenOff(reasons));
  }

  @Test
  void whatIsNoWholePartialOfTheQuestionIsRefused() throws Exception {
    ReplayRequest request = request(rows(new Random(1)), "a");
    PartialReplay replay = replay(request);
    byte[] whole = sum(request);

    for (int length : new int[] {0, 3, 20, whole.length - 1}) {
      assertThatThrownBy(() -> replay.restated(List.of(Arrays.copyOf(whole, length))))
          .isInstanceOf(BrokenPartialException.class);
    }
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    assertThatThrownBy(() -> replay.restated(List.of(flipped)))
        .hasMessage("the partial is cut off or damaged: its checksum is wrong");
    byte[] newer = whole.clone();
    newer[7] = 9;
    assertThatThrownBy(() -> replay.restated(List.of(newer)))
        .hasMessage("the partial is of version 9 of the format; this program reads version 6");
    assertThatThrownBy(
            () -> new PartialReplay(Project.rulebook(), "other", request).restated(List.of(whole)))
        .hasMessage(
            "the partial answers another question: it is of ‘program test’ and not of ‘program"
                + " other’");
    ReplayRequest others =
        Orders.request(
            request.orders(), Layout.NATIVE, RULES, "2026-01-01", "2026-04-11", List.of(), null);
    assertThatThrownBy(
            () -> new PartialReplay(Project.rulebook(), "test", others).restated(List.of(whole)))
        .hasMessageStartingWith("the partial answers another question: it is of\nshopee/br/fees@");
  }
}
