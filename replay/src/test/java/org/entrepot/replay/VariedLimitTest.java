package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.Progress;
import org.entrepot.replay.restatement.Varied;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one band ends the next begins, whatever limit is tried. */
class VariedLimitTest {

  private static final CurrencyUnit REAL = CurrencyUnit.of("BRL");
  private static final String CHARGE = "variants[0].charges[1].";

  @TempDir private Path folder = Path.of("");

  private static VariantReader sweep(SubjectId rule, String text) {
    VariantReader reader = new VariantReader(Project.rulebook(), List.of(rule));
    reader.sweep(Sweep.read(text), LocalDateTime.of(2026, 3, 10, 0, 0));
    return reader;
  }

  private Comparison compared(VariantReader reader) throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    rows.addAll(Orders.generated(new Random(5)));
    var request =
        Orders.request(
            Files.write(folder.resolve("orders.csv"), rows),
            Layout.NATIVE,
            List.of(Orders.FEES),
            "2026-01-01",
            "2026-03-10",
            Orders.LOCAL,
            null);
    ComparisonResult result =
        new Comparing(Project.rulebook(), "test")
            .run(request, reader.variants(), Progress.SILENT, () -> false);
    if (result instanceof ComparisonResult.Compared(var comparison, var _files)) {
      return comparison;
    }
    throw new AssertionError(result);
  }

  private static List<ContentHash> editions(VariantReader reader) {
    return reader.variants().stream()
        .flatMap(variant -> variant.drafts().values().stream())
        .map(Edition::hash)
        .toList();
  }

  @Test
  void theBandBesideItBeginsWhereItEnds() throws Exception {
    VariantReader reader = sweep(Orders.FEES, CHARGE + "bands[1].to=90..150:20");
    assertThat(reader.faults()).isEmpty();
    assertThat(compared(reader).tried())
        .as("more and more prices pay the lower fee")
        .extracting(tried -> Comparison.revenue(tried.restatement(), REAL, true))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(editions(sweep(Orders.FEES, CHARGE + "bands[2].from=90..150:20")))
        .as("the same limit by its other name")
        .isEqualTo(editions(reader))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLimitDoesNotLeaveItsTwoBands() {
    assertThat(sweep(Orders.FEES, CHARGE + "bands[1].to=70..210:140").faults())
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith(CHARGE + "bands[1].to=BRL "));
  }

  @Test
  void aValueByAnotherNameIsAnsweredWithThoseThatAreThere() {
    assertThat(sweep(Orders.FEES, "bands[2].upTo=90..110:10").faults())
        .containsExactly(
            "no value of the editions of 2026-03-10T00:00 stands at ‘bands[2].upTo’; ‘bands[2]’"
                + " states from, to, rate, fixed; ‘entrepot rulebook show’ shows their values");
    assertThat(sweep(Orders.FEES, "nothing=1..2:1").faults())
        .singleElement()
        .asString()
        .endsWith("stands at ‘nothing’; ‘entrepot rulebook show’ shows their values");
  }

  @Test
  void bandsOfFreightMoveToo() {
    VariantReader reader =
        sweep(SubjectId.of("ozon/ru/logistics"), "charges[0].cards[1].bands[1].upto=2.2..2.8:0.2");
    assertThat(reader.faults()).isEmpty();
    assertThat(words(reader))
        .isEqualTo(
            "Logistics, scheme fbo, over 1 L up to 2 L: upper limit, where the band beside it"
                + " begins");
  }

  @Test
  void whatIsVariedIsToldInTheWordsOfTheEdition() {
    assertThat(words(sweep(Orders.FEES, "bands[2].fixed=10..30:10")))
        .isEqualTo("local seller, Fixed fee, from BRL 100 to BRL 200: fixed amount");
    assertThat(words(sweep(Orders.FEES, CHARGE + "bands[3].from=150..250:50")))
        .isEqualTo(
            "local seller, Fixed fee, from BRL 200: lower limit, where the band beside it ends");
    assertThat(words(sweep(Orders.STANDARDS, "standards[0].limit=5..10:5")))
        .isEqualTo("Late shipment rate: limit");
  }

  private static String words(VariantReader reader) {
    Varied varied = reader.variants().getFirst().varied();
    return varied == null || varied.words() == null ? "" : varied.words();
  }
}
