package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Assumptions;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.Punctuality;
import org.entrepot.replay.restatement.Replay;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.ReplayResult;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.restatement.SubjectResult;
import org.entrepot.rulebook.edition.SubjectId;
import org.junit.jupiter.api.Test;

class OlistRestatementTest {

  private static final SubjectId FEES = SubjectId.of("shopee/br/fees");

  static Restatement restated(List<SubjectId> rules, String... assumed) {
    ReplayRequest request =
        new ReplayRequest(
            Project.olist(),
            Layout.OLIST,
            null,
            rules,
            LocalDate.parse("2026-03-02").atStartOfDay(),
            LocalDate.parse("2026-02-01").atStartOfDay(),
            null,
            false,
            Assumptions.read(List.of(assumed)),
            null);
    ReplayResult result =
        new Replay(Project.rulebook(), "test").run(request, Progress.SILENT, () -> false);
    assertThat(result).isInstanceOf(ReplayResult.Restated.class);
    return ((ReplayResult.Restated) result).restatement();
  }

  @Test
  void theKnownTruthsOfTheDataComeOut() {
    Restatement restated = restated(List.of(FEES), "seller-kind=local");

    assertThat(restated.punctuality())
        .isEqualTo(new Punctuality(23_249, 2_151, 20_267, 1_814, 63, 20_145, 1_588));
    assertThat(restated.sellers()).hasSize(2_072);
    SubjectResult fees = restated.subject(FEES).orElseThrow();
    assertThat(fees.orders()).isEqualTo(new SubjectResult.Tally(20_469, 20_379, 90, 0));
    assertThat(fees.lines()).isEqualTo(new SubjectResult.Tally(23_393, 23_393, 0, 0));
  }
}
