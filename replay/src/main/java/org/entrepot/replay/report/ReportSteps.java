package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrepot.replay.restatement.Explanation.Workings;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** How amounts come about: in a few words beside a charge, and step by step, both editions. */
final class ReportSteps {

  /** The step that rounds what the step before it came to. */
  private static final String ROUNDED = ", rounded";

  /** How an amount is rounded is in the exact steps; how often it counts is told first. */
  private static final Pattern ROUNDING = Pattern.compile("(?:^|, )rounded .*$");

  private ReportSteps() {}

  /** How a charge comes to its amount: rate and base, what chose or limits it, how often. */
  static String how(ChargeLine line, List<Step> working) {
    String base = Figures.value(line.base());
    String product =
        line.rate() == null
            ? base.isEmpty() ? "" : "on " + base
            : Figures.value(line.rate()) + (base.isEmpty() ? "" : " of " + base);
    String name = line.label() + " · " + line.on();
    Optional<String> why = named(name, working);
    if (line.reverses() != null) {
      return why.orElse(product);
    }
    String itself = base + " is ";
    why =
        why.map(one -> one.startsWith(itself) ? "as it is " + one.substring(itself.length()) : one);
    Optional<String> times =
        named(name + ROUNDED, working).map(one -> ROUNDING.matcher(one).replaceFirst(""));
    return String.join(
        " · ",
        Stream.of(product, why.orElse(""), times.orElse(""))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static Optional<String> named(String name, List<Step> working) {
    return working.stream()
        .filter(step -> step.what().equals(name))
        .map(Step::why)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Figures::sentence);
  }

  /** A row for each step, both editions beside each other. */
  static void print(String order, Workings workings, boolean open, Html html) {
    List<List<String>> rows = new ArrayList<>();
    for (var row :
        SideBySide.of(workings.against().working(), workings.under().working(), Step::what)) {
      rows.add(List.of(row.either().what(), cell(row.against()), cell(row.under())));
    }
    if (rows.isEmpty()) {
      return;
    }
    html.raw(open ? "<details class=\"steps\" open>\n" : "<details class=\"steps\">\n");
    html.element("summary", "Exact steps");
    html.table("Steps of order " + order, List.of("Step", "Against", "Under"), rows, 3);
    html.end("details");
  }

  private static String cell(@Nullable Step step) {
    if (step == null) {
      return "–";
    }
    String amount = Figures.value(step.amount());
    String from =
        Stream.of(Figures.value(step.base()), Figures.value(step.rate()))
            .filter(part -> !part.isEmpty())
            .reduce((base, rate) -> base + (multiplies(step.rate()) ? " × " : ", ") + rate)
            .orElse("");
    String sum = from.isEmpty() || amount.isEmpty() ? from + amount : from + " → " + amount;
    return sum + (step.why() == null ? "" : "\n" + Figures.sentence(step.why()));
  }

  private static boolean multiplies(@Nullable Value rate) {
    return rate instanceof Value.Proportion || rate instanceof Value.Count;
  }
}
