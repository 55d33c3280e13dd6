package org.entrepot.rulebook.cases;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entrepot.rulebook.reading.yaml.Place;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One thing that a case expects of an outcome. */
public sealed interface Expectation {

  Place place();

  /** The difference from an answer; empty where it is as expected. */
  Optional<Difference> from(Outcome.Answer answer, ZoneId zone);

  /**
   * The sum of the charge lines of a code, of one line of the order where {@code on} is given.
   *
   * @param value null where no such line is expected; {@code not-public} where its figure is
   */
  record Line(Place place, String code, @Nullable String on, @Nullable Value value)
      implements Expectation {

    static final Value NOT_PUBLIC = new Value.Word("not-public");

    @Override
    public Optional<Difference> from(Outcome.Answer answer, ZoneId zone) {
      List<ChargeLine> lines =
          answer.lines().stream()
              .filter(line -> line.code().equals(code) && (on == null || line.on().equals(on)))
              .toList();
      String what = "line " + code + (on == null ? "" : "@" + on);
      boolean notPublic =
          answer.notPublic().stream()
              .anyMatch(one -> one.code().equals(code) && (on == null || one.on().equals(on)));
      if (notPublic || NOT_PUBLIC.equals(value)) {
        return notPublic(what, notPublic, lines);
      }
      List<Value> sums = sums(lines);
      if (value == null) {
        return sums.isEmpty()
            ? Optional.empty()
            : Optional.of(new Difference(place, what, "none", Values.text(sums)));
      }
      if (sums.isEmpty()) {
        String known =
            answer.lines().stream()
                .map(line -> line.code() + (on == null ? "" : "@" + line.on()))
                .distinct()
                .collect(Collectors.joining(", "));
        String actual = "no such line" + (known.isEmpty() ? "; there are none" : ", but " + known);
        return Optional.of(new Difference(place, what, value.text(), actual));
      }
      return sums.size() == 1 && Values.same(value, sums.getFirst(), zone)
          ? Optional.empty()
          : Optional.of(new Difference(place, what, value.text(), Values.text(sums)));
    }

    private Optional<Difference> notPublic(String what, boolean notPublic, List<ChargeLine> lines) {
      if (notPublic && NOT_PUBLIC.equals(value)) {
        return Optional.empty();
      }
      String billed = lines.isEmpty() ? "no such line" : Values.text(sums(lines));
      String actual = notPublic ? NOT_PUBLIC.text() : billed;
      return Optional.of(
          new Difference(place, what, value == null ? "none" : value.text(), actual));
    }

    private static List<Value> sums(List<ChargeLine> lines) {
      Map<CurrencyUnit, Money> byCurrency = new TreeMap<>();
      for (ChargeLine line : lines) {
        byCurrency.merge(line.amount().getCurrencyUnit(), line.amount(), Money::plus);
      }
      return byCurrency.values().stream()
          .<Value>map(sum -> new Value.Amount(sum.toBigMoney()))
          .toList();
    }
  }

  /**
   * A total or a verdict.
   *
   * @param value null where no such result is expected, or one that says {@code none}
   */
  record Result(Place place, String name, @Nullable Value value) implements Expectation {

    private static final Value NONE = new Value.Word("none");

    @Override
    public Optional<Difference> from(Outcome.Answer answer, ZoneId zone) {
      Value actual = answer.results().get(name);
      boolean asExpected =
          Objects.equals(value, actual)
              || (value == null && NONE.equals(actual))
              || (value != null && actual != null && Values.same(value, actual, zone));
      if (asExpected) {
        return Optional.empty();
      }
      String missing = "no such result, but " + String.join(", ", answer.results().keySet());
      return Optional.of(
          new Difference(
              place,
              name,
              value == null ? "none" : value.text(),
              actual == null ? missing : actual.text()));
    }
  }

  /** A part of some note. */
  record Note(Place place, String part) implements Expectation {
    @Override
    public Optional<Difference> from(Outcome.Answer answer, ZoneId zone) {
      return answer.notes().stream().anyMatch(note -> note.contains(part))
          ? Optional.empty()
          : Optional.of(
              new Difference(
                  place,
                  "note",
                  "‘" + part + "’",
                  answer.notes().isEmpty() ? "no note" : String.join(" · ", answer.notes())));
    }
  }

  /** Every reason why there is no answer, each once. */
  record Refusals(Place place, List<Expected> expected) implements Expectation {

    /** A reason, and what it is about where that matters. */
    public record Expected(Refusal.Reason reason, @Nullable String about) {

      boolean fits(Refusal refusal) {
        return refusal.reason() == reason && (about == null || about.equals(refusal.about()));
      }

      String text() {
        return word(reason) + (about == null ? "" : " (" + about + ")");
      }
    }

    public Refusals {
      expected = List.copyOf(expected);
    }

    @Override
    public Optional<Difference> from(Outcome.Answer answer, ZoneId zone) {
      return Optional.of(new Difference(place, "refusals", text(), "an answer"));
    }

    Optional<Difference> from(Outcome.Refused refused) {
      List<Refusal> left = new ArrayList<>(refused.refusals());
      List<Expected> mostExactFirst =
          expected.stream().sorted(Comparator.comparing(one -> one.about() == null)).toList();
      boolean all = mostExactFirst.stream().allMatch(one -> removeFirst(left, one));
      return all && left.isEmpty()
          ? Optional.empty()
          : Optional.of(new Difference(place, "refusals", text(), Refusals.text(refused)));
    }

    private static boolean removeFirst(List<Refusal> left, Expected one) {
      for (Refusal refusal : left) {
        if (one.fits(refusal)) {
          return left.remove(refusal);
        }
      }
      return false;
    }

    private String text() {
      return expected.stream().map(Expected::text).collect(Collectors.joining(", "));
    }

    static String text(Outcome.Refused refused) {
      return refused.refusals().stream()
          .map(one -> word(one.reason()) + " (" + one.about() + "): " + one.message())
          .collect(Collectors.joining("; "));
    }

    private static String word(Refusal.Reason reason) {
      return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
