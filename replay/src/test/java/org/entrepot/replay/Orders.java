package org.entrepot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.Output;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.jspecify.annotations.Nullable;

/** Orders and requests as stories tell them. */
final class Orders {

  static final SubjectId FEES = SubjectId.of("shopee/br/fees");
  static final SubjectId FREIGHT = SubjectId.of("ozon/ru/logistics");
  static final SubjectId STANDARDS = SubjectId.of("shopee/sg/standards");
  static final List<String> LOCAL = List.of("seller-kind=local");

  static final String HEADER =
      "order,line,seller,created,zone,currency,price,quantity,ship-by,handed-over";

  private static final Rulebook RULEBOOK = Project.rulebook();

  private Orders() {}

  /** A file of the native layout. */
  static Path file(Path folder, String... rows) throws IOException {
    return Files.write(folder.resolve("orders.csv"), Arrays.asList(rows));
  }

  /** Rows of some hundred orders of one to four lines, by a few sellers; without the header. */
  static List<String> generated(Random random) {
    List<String> rows = new ArrayList<>();
    int orders = 50 + random.nextInt(200);
    for (int order = 0; order < orders; order++) {
      LocalDateTime created =
          LocalDate.of(2026, 1, 1).atStartOfDay().plusMinutes(random.nextInt(90 * 24 * 60));
      for (int line = 1 + random.nextInt(4); line > 0; line--) {
        LocalDateTime shipBy = created.plusDays(1 + random.nextInt(3));
        rows.add(
            String.join(
                ",",
                "o" + order,
                Integer.toString(line),
                "s" + random.nextInt(9),
                created.toString(),
                "America/Sao_Paulo",
                "BRL",
                random.nextInt(300) + "." + random.nextInt(10) + random.nextInt(10),
                Integer.toString(1 + random.nextInt(3)),
                shipBy.toString(),
                random.nextInt(10) == 0 ? "" : created.plusDays(random.nextInt(4)).toString()));
      }
    }
    return rows;
  }

  static ReplayRequest request(
      Path orders,
      Layout layout,
      List<SubjectId> rules,
      String against,
      String under,
      List<String> assumed,
      @Nullable Path out) {
    return new ReplayRequest(
        orders,
        layout,
        null,
        rules,
        LocalDate.parse(under).atStartOfDay(),
        LocalDate.parse(against).atStartOfDay(),
        null,
        false,
        Assumptions.read(assumed),
        out == null ? null : Output.whole(out));
  }

  static ReplayResult run(ReplayRequest request) {
    return new Replay(RULEBOOK, "test").run(request, Progress.SILENT, () -> false);
  }

  static ReplayResult run(ReplayRequest request, int linesInMemory) {
    return new Replay(RULEBOOK, "test", linesInMemory).run(request, Progress.SILENT, () -> false);
  }

  static Restatement restated(ReplayResult result) {
    return switch (result) {
      case ReplayResult.Restated(var restatement, var _files) -> restatement;
      case ReplayResult.Refused(var reasons) -> throw new AssertionError(reasons);
      case ReplayResult.BrokenOff(var reasons) -> throw new AssertionError(reasons);
      case ReplayResult.Cancelled cancelled -> throw new AssertionError(cancelled);
    };
  }

  /** The fees of January 2026 against those of March, for local sellers. */
  static Restatement feesOf(Path orders) {
    return restated(
        run(
            request(
                orders, Layout.NATIVE, List.of(FEES), "2026-01-01", "2026-03-01", LOCAL, null)));
  }

  static List<String> reasons(ReplayResult result) {
    return switch (result) {
      case ReplayResult.Refused(var reasons) -> reasons;
      case ReplayResult.BrokenOff(var reasons) -> reasons;
      case ReplayResult.Restated _r -> List.of();
      case ReplayResult.Cancelled _c -> List.of();
    };
  }
}
