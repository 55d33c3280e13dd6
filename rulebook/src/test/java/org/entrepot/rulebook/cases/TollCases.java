package org.entrepot.rulebook.cases;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;

/** What the stories about cases share: a toll on carts, and ways to run a case of it. */
final class TollCases {

  static final Families FAMILIES = new Families(List.of(new TollFamily()));
  static final String TOLL =
      """
      format: 1
      family: toll
      title: Toll
      zone: Asia/Tokyo
      editions:
        - from: 2026-01-01
          recorded: 2025-12-01
          confidence: convention
          source: {title: A sign at the gate, publisher: The gatekeeper}
          values: {currency: EUR, rate: 5%}
        - from: 2026-06-01
          recorded: 2026-05-01
          confidence: convention
          source: {title: A new sign, publisher: The gatekeeper}
          values: {currency: EUR, rate: 10%}
        - from: 2027-01-01
          recorded: 2026-12-01
          confidence: convention
          source: {title: No sign, publisher: The gatekeeper}
          values: {currency: EUR}
      """;
  static final String HEAD = "format: 1\nsubject: gate/jp/toll\ncases:\n";

  private TollCases() {}

  static Rulebook rulebook() {
    if (new RulebookReader(FAMILIES).read(Map.of("gate/jp/toll.yaml", TOLL))
        instanceof Reading.Read(var rulebook)) {
      return rulebook;
    }
    throw new AssertionError("the toll has faults");
  }

  static CaseRun run(String text) {
    return new CaseRunner(FAMILIES, rulebook()).run("toll.cases.yaml", text, null);
  }

  /** Runs one case on a cart of tea for 100 and salt for 20 euros that weighs 5 kg. */
  static CaseRun runOne(String expect) {
    return run(
        HEAD
            + """
              - name: A cart of tea and salt
                at: 2026-02-01T12:00
                facts:
                  weight: 5 kg
                  driver: 007
                  loads: [{id: tea, worth: EUR 100}, {id: salt, worth: EUR 20}]
            """
            + ("expect: {" + expect + "}\n").indent(4));
  }

  static CaseRun.Ran ran(CaseRun run) {
    return switch (run) {
      case CaseRun.Ran ran -> ran;
      case CaseRun.Faulty faulty -> throw new AssertionError(faulty.faults());
    };
  }

  static List<String> differences(CaseRun run) {
    return ran(run).cases().stream()
        .flatMap(one -> one.trials().stream())
        .flatMap(trial -> trial.differences().stream())
        .map(Difference::sentence)
        .toList();
  }

  static List<String> faults(CaseRun run) {
    return switch (run) {
      case CaseRun.Ran ran -> throw new AssertionError("no fault in " + ran);
      case CaseRun.Faulty(var _file, var faults) -> faults.stream().map(Fault::toString).toList();
    };
  }
}
