package org.entrepot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entrepot.replay.orders.Layout;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.ComparisonResult;
import org.entrepot.replay.restatement.ReplayRequest;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.variants.Sweep;
import org.entrepot.replay.variants.VariantReader;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several variants in one pass: each must come to what it comes to alone. */
class ComparingTest {

  private static final Rulebook RULEBOOK = Project.rulebook();
  private static final List<SubjectId> RULES = List.of(Orders.FEES, Orders.STANDARDS);
  private static final LocalDateTime MARCH = LocalDateTime.of(2026, 3, 10, 0, 0);
  private static final LocalDateTime JANUARY = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String FIXED = "variants[0].charges[1].bands[2].fixed";

  @TempDir private Path folder = Path.of("");

  private ReplayRequest request(@Nullable Path out) throws Exception {
    List<String> rows = new ArrayList<>(List.of(Orders.HEADER));
    rows.addAll(Orders.generated(new Random(5)));
    Path orders = Files.write(folder.resolve("orders.csv"), rows);
    return Orders.request(
        orders, Layout.NATIVE, RULES, "2026-01-01", "2026-03-10", Orders.LOCAL, out);
  }

  private VariantReader reader() {
    return new VariantReader(RULEBOOK, RULES);
  }

  private VariantReader sweep(String text) {
    VariantReader reader = reader();
    reader.sweep(Sweep.read(text), MARCH);
    return reader;
  }

  private Path draft(String... lines) throws Exception {
    return Files.write(folder.resolve("draft.yaml"), List.of(lines));
  }

  private Path draftOfACommission(String rate) throws Exception {
    return Tries.draft(folder, "draft.yaml", "per: unit, of: price, rate: " + rate);
  }

  @Test
  void eachVariantComesToWhatItComesToAlone() throws Exception {
    VariantReader reader = reader();
    reader.date(MARCH);
    reader.date(JANUARY);
    reader.draft(draftOfACommission("12.5%"), List.of(MARCH));
    ReplayRequest request = request(null);

    Comparison all = Tries.compared(request, reader.variants());

    assertThat(all.tried())
        .extracting(tried -> tried.variant().label())
        .containsExactly("2026-03-10", "2026-01-01", "draft.yaml");
    for (Restatement alone : Tries.eachAsAlone(all, request)) {
      assertThat(alone.sellers()).isNotEmpty();
    }
    assertThat(all.tried().get(1).restatement().money().getFirst().change().isZero()).isTrue();
    assertThat(all.tried().get(2).restatement().money().getFirst().under())
        .isLessThan(all.tried().getFirst().restatement().money().getFirst().under());
  }

  @Test
  void aHigherFixedFeeNeverBringsLessAndItsOwnValueIsTheEditionItself() throws Exception {
    VariantReader reader = sweep("bands[2].fixed=10..30:5");
    assertThat(reader.faults()).isEmpty();
    Comparison curve = Tries.compared(request(null), reader.variants());

    assertThat(curve.tried())
        .extracting(tried -> tried.variant().label())
        .containsExactly("BRL 10", "BRL 15", "BRL 20", "BRL 25", "BRL 30");
    CurrencyUnit real = CurrencyUnit.of("BRL");
    assertThat(curve.tried())
        .extracting(tried -> Comparison.revenue(tried.restatement(), real, true))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(curve.tried().get(2).restatement().basis().rules().getFirst().under().edition())
        .as("BRL 20 is what the edition states, so it has the same hash")
        .isEqualTo(
            Orders.restated(Orders.run(request(null)))
                .basis()
                .rules()
                .getFirst()
                .under()
                .edition());
  }

  @Test
  void whatIsVariedSaysSoInsteadOfCarryingTheRulebooksWord() throws Exception {
    Comparison curve = Tries.compared(request(null), sweep("bands[2].fixed=10..30:10").variants());

    Basis.Pin varied = curve.tried().getFirst().restatement().basis().rules().getFirst().under();
    assertThat(varied.confidence()).isEqualTo(Confidence.CONVENTION);
    assertThat(varied.source())
        .startsWith(
            "Varied: local seller, Fixed fee, from BRL 100 to BRL 200: fixed amount ("
                + FIXED
                + ") = BRL 10, in place of BRL 20; otherwise New seller fees");

    Basis.Pin stated = curve.tried().get(1).restatement().basis().rules().getFirst().under();
    assertThat(stated.confidence()).isEqualTo(Confidence.PRESS);
    assertThat(stated.source()).startsWith("New seller fees");
    assertThat(curve.tried())
        .extracting(tried -> tried.variant().told())
        .containsExactly("BRL 10", "BRL 20 as stated", "BRL 30");
  }

  @Test
  void aSweepThatCannotBeMeantIsRefusedWithWhatWouldDo() {
    assertThat(sweep("fixed=1..2:1").faults())
        .singleElement()
        .asString()
        .startsWith("‘fixed’ is not one value but ")
        .contains(FIXED);
    assertThat(sweep("bands[99].fixed=1..2:1").faults())
        .singleElement()
        .asString()
        .startsWith("no value of the editions of 2026-03-10");
    assertThat(sweep("variants[0].name=1..2:1").faults())
        .containsExactly("‘variants[0].name’ is ‘local seller’, which is no number");
    assertThat(sweep("variants[0].charges[1].bands[2].from=50..60:10").faults())
        .as("the edition is read again, with every check: bands must not overlap")
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("variants[0].charges[1].bands[2].from=BRL "));
    assertThatThrownBy(() -> Sweep.read("bands=1-2"))
        .hasMessageContaining("is not PATH=FROM..TO:STEP");
    assertThat(Sweep.read("bands=10..30:7").values().stream().map(BigDecimal::intValueExact))
        .containsExactly(10, 17, 24, 30);
    assertThat(Sweep.read("bands=4..4:7").values()).hasSize(1);
    assertThatThrownBy(() -> Sweep.read("bands=1..2:0")).hasMessageContaining("over zero");
    assertThatThrownBy(() -> Sweep.read("bands=1..1000:1"))
        .hasMessageContaining("more than 100 values");
  }

  @Test
  void aDraftIsCheckedLikeAnyEditionAndItsFaultsAreAllNamed() throws Exception {
    VariantReader reader = reader();
    reader.draft(draft("from: 2026-09-01"), List.of());
    reader.draft(draft("subject: shopee/br/fee", "from: 2026-09-01"), List.of());
    reader.draft(
        draft("subject: shopee/br/fees", "from: soon", "values: {currency: BRL, hue: red}"),
        List.of());
    reader.draft(draft("subject: ozon/ru/logistics", "from: 2026-09-01", "values: {}"), List.of());
    reader.draft(
        draft("subject: shopee/br/fees", "from: 2026-09-01", "values: {facts: *facts}"), List.of());

    assertThat(reader.variants()).isEmpty();
    assertThat(reader.faults())
        .anyMatch(fault -> fault.contains("‘subject’ is missing: which rule is it a draft of?"))
        .anyMatch(fault -> fault.contains("there is no subject ‘shopee/br/fee’"))
        .anyMatch(fault -> fault.contains("nothing above is called ‘&facts’"))
        .anyMatch(fault -> fault.contains("‘entrepot rulebook show SUBJECT --at DAY --draft’"))
        .anyMatch(fault -> fault.contains("draft.yaml:2:") && fault.contains("soon"))
        .anyMatch(fault -> fault.contains("draft.yaml:3:") && fault.contains("hue"));
  }

  @Test
  void aDraftOfARuleThatIsNotReplayedIsRefused() throws Exception {
    VariantReader reader = new VariantReader(RULEBOOK, List.of(Orders.STANDARDS));
    reader.draft(draftOfACommission("10%"), List.of());
    assertThat(reader.faults())
        .singleElement()
        .asString()
        .endsWith("it is a draft of shopee/br/fees, which is not among the rules");
  }

  @Test
  void theFilesHaveAColumnPerVariantAndAddUp() throws Exception {
    Path out = folder.resolve("out");
    VariantReader reader = sweep("bands[2].fixed=10..30:10");
    Comparison curve = Tries.compared(request(out), reader.variants());

    List<String> lines = Files.readAllLines(out.resolve("lines.csv"));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    for (Tried tried : curve.tried()) {
      int column = header.indexOf("under " + tried.variant().label());
      long cents =
          lines.stream()
              .skip(1)
              .map(line -> line.split(",", -1)[column])
              .filter(text -> !text.isEmpty())
              .mapToLong(text -> Long.parseLong(text.replace(".", "")))
              .sum();
      assertThat(cents)
          .as(tried.variant().label())
          .isEqualTo(tried.restatement().money().getFirst().under().getAmountMinorLong())
          .isPositive();
    }
    List<String> variants = Files.readAllLines(out.resolve("variants.csv"));
    assertThat(variants).hasSize(4);
    assertThat(variants.getFirst()).startsWith("variant,varied,value,stated_value,currency,");
    assertThat(variants.get(1)).startsWith("BRL 10,shopee/br/fees: " + FIXED + ",10,20,BRL,");
    assertThat(variants.get(2)).startsWith("BRL 20,shopee/br/fees: " + FIXED + ",20,20,BRL,");
    assertThat(Files.readString(out.resolve("summary.json")).replaceAll("\\s+", " "))
        .contains(
            "\"label\": \"BRL 30\", \"value\": 30, \"varied\": { \"subject\": \"shopee/br/fees\","
                + " \"path\": \""
                + FIXED
                + "\", \"words\": \"local seller, Fixed fee, from BRL 100 to BRL 200: fixed"
                + " amount\", \"value\": \"BRL 30\", \"stated\": \"BRL 20\" }");
    assertThat(IntStream.range(0, 3).mapToObj(i -> curve.tried().get(i).restatement().standing()))
        .as("standards are not varied")
        .containsOnly(curve.first().standing());
  }

  @Test
  void aVariantTriedTwiceIsRefusedWithAllElse() throws Exception {
    VariantReader reader = reader();
    reader.date(MARCH);
    reader.date(MARCH);
    reader.date(LocalDateTime.of(1999, 1, 1, 0, 0));

    assertThat(Tries.run(request(null), reader.variants()))
        .isInstanceOfSatisfying(
            ComparisonResult.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .contains(
                        "‘2026-03-10’ is tried twice",
                        "no edition of shopee/br/fees is in force on 1999-01-01T00:00",
                        "no edition of shopee/sg/standards is in force on 1999-01-01T00:00"));
  }
}
