package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.Variant;

/** Several variants that tests try in one pass, by the project's own rules. */
final class Tries {

  private Tries() {}

  static ComparisonResult run(ReplayRequest request, List<Variant> variants) {
    return new Comparing(Project.rulebook(), "test")
        .run(request, variants, Progress.SILENT, () -> false);
  }

  static Comparison compared(ReplayRequest request, List<Variant> variants) {
    return switch (run(request, variants)) {
      case ComparisonResult.Compared(var comparison, var _files) -> comparison;
      case ComparisonResult.Refused(var reasons) -> throw new AssertionError(reasons);
      case ComparisonResult.BrokenOff(var reasons) -> throw new AssertionError(reasons);
      case ComparisonResult.Cancelled cancelled -> throw new AssertionError(cancelled);
    };
  }

  /** Each variant comes to what it comes to alone, which is given. */
  static List<Restatement> eachAsAlone(Comparison all, ReplayRequest request) {
    List<Restatement> eachAlone = new ArrayList<>();
    for (Tried tried : all.tried()) {
      Variant variant = tried.variant();
      Restatement alone =
          Orders.restated(
              new Replay(Project.rulebook(), "test")
                  .run(request.under(variant.under()), variant, Progress.SILENT, () -> false));
      assertThat(tried.restatement()).as(variant.label()).isEqualTo(alone);
      eachAlone.add(alone);
    }
    return eachAlone;
  }

  /** A file with an edition of one charge, computed as the text says. */
  static Path draft(Path folder, String name, String charge) throws Exception {
    return Files.write(
        folder.resolve(name),
        List.of(
            "subject: shopee/br/fees",
            "from: 2026-09-01",
            "values:",
            "  currency: BRL",
            "  facts:",
            "    seller-kind: {kind: word, one-of: [local], label: Kind of seller}",
            "  bases: {price: [{sum: {price: plus}}]}",
            "  variants:",
            "    - name: all",
            "      charges:",
            "        - {code: commission, label: Commission, " + charge + "}"));
  }
}
