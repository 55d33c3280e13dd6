package org.entrepot.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.entrepot.replay.report.BarChart.Bar;
import org.junit.jupiter.api.Test;

/** Bars with a scale, and labels that do not touch on a phone. */
class BarChartTest {

  @Test
  void labelsLeaveRoomForWhatStandsAtTheEnd() {
    List<String> short8 = List.of("0", "+1", "+2", "+5", "+10", "+20", "+50", "+100");
    assertThat(BarChart.placed(short8, "+200"))
        .containsExactly("0", "", "+2", "", "+10", "", "+50", "+200");
    List<String> long8 =
        List.of("0", "+500", "+1,000", "+2,000", "+5,000", "+10,000", "+20,000", "+50,000");
    assertThat(BarChart.placed(long8, "+500,000"))
        .containsExactly("0", "", "+1,000", "", "+5,000", "", "", "+500,000");
    assertThat(BarChart.placed(List.of("0"), "+5")).containsExactly("0");
    assertThat(BarChart.placed(Collections.nCopies(54, "2025-03-10"), "2026-01-05"))
        .filteredOn(label -> !label.isEmpty())
        .hasSizeBetween(2, 4);
  }

  @Test
  void aSecondCountIsALineThatIsNamedInWordsAndTheScaleIsNumbered() {
    Html html = new Html();
    new BarChart("Points", "under", "against")
        .draw(
            List.of(new Bar("a", 1, 2, "loss", "a"), new Bar("b", 1200, 0, "loss", "b")),
            "b",
            List.of("To know."),
            html);
    assertThat(html.toString())
        .contains(
            "Bars: under", "Line: against", "<path class=\"before\" d=\"M0 159H360V160H720\"/>")
        .contains("<span>1,200</span><span>0</span>", "<p>To know.</p>\n</figure>");
  }
}
