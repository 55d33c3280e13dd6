package org.entrepot.rulebook.freight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.parcel.ChargeableWeight;
import org.entrepot.rulebook.parcel.DimensionalFactor;
import org.entrepot.rulebook.parcel.Dimensions;
import org.entrepot.rulebook.parcel.MeasureStep;
import org.entrepot.rulebook.parcel.Volume;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.Value.Measure;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Refusal.Reason;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/** Derives what a tariff reads from the facts of one parcel: volume, weights, the lane's ends. */
final class ParcelReader {

  private final Edition<FreightEdition> edition;
  private final FreightEdition tariff;
  private final Set<String> declared;
  private Facts facts;
  private final Map<String, Value> quantities = new LinkedHashMap<>();
  private final List<Step> working = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private ParcelReader(Edition<FreightEdition> edition, Facts facts) {
    this.edition = edition;
    this.tariff = edition.body();
    this.declared = tariff.facts().keySet();
    this.facts = facts;
  }

  static Parcel.Reading read(Edition<FreightEdition> edition, Facts facts, String on) {
    return new ParcelReader(edition, facts).read(on);
  }

  private Parcel.Reading read(String on) {
    keepWhatIsRead();
    BigDecimal pieces = pieces();
    if (refusals.isEmpty()) {
      readLane();
      readSides();
      readVolume();
      readWeight();
    }
    return refusals.isEmpty()
        ? new Parcel.Reading.Ready(new Parcel(on, pieces, facts, quantities, working))
        : new Parcel.Reading.Not(refusals);
  }

  private void keepWhatIsRead() {
    Set<String> read = FactsRead.by(tariff);
    List<String> ignored = new ArrayList<>(FactsRead.measures());
    ignored.removeAll(read);
    facts = FreightFacts.without(facts, ignored);
    for (String name : FactsRead.measures()) {
      facts
          .value(name)
          .filter(value -> PricedBand.base(value).signum() <= 0)
          .ifPresent(value -> invalid(name, "is " + value.text() + ": it must be over zero"));
    }
  }

  private BigDecimal pieces() {
    if (facts.value(FreightFacts.QUANTITY).isEmpty()) {
      return BigDecimal.ONE;
    }
    BigDecimal pieces = facts.number(FreightFacts.QUANTITY);
    if (pieces.signum() <= 0) {
      invalid(FreightFacts.QUANTITY, "is " + pieces + ": there must be at least one parcel");
    }
    return pieces;
  }

  /** Where the lane is stated, its ends are known; where they are stated too, they must agree. */
  private void readLane() {
    Optional<String> code = facts.value(FreightFacts.LANE).map(Value::text);
    Optional<Lane> lane =
        code.flatMap(c -> tariff.lanes().stream().filter(l -> l.code().equals(c)).findFirst());
    if (lane.isEmpty()) {
      return;
    }
    end(FreightFacts.ORIGIN, lane.get().origin(tariff.zones()));
    end(FreightFacts.DESTINATION, lane.get().destination(tariff.zones()));
    Optional<String> from = facts.value(FreightFacts.ORIGIN).map(Value::text);
    Optional<String> to = facts.value(FreightFacts.DESTINATION).map(Value::text);
    if (from.isPresent()
        && to.isPresent()
        && !lane.get().covers(from.get(), to.get(), tariff.zones())) {
      invalid(
          FreightFacts.LANE,
          "is "
              + lane.get().code()
              + ", which does not lead from "
              + from.get()
              + " to "
              + to.get());
    }
  }

  private void end(String fact, Optional<String> place) {
    if (facts.value(fact).isEmpty() && place.isPresent()) {
      facts = facts.with(fact, new Value.Word(place.get()));
    }
  }

  private void readSides() {
    List<String> missing =
        FreightFacts.SIDES.stream().filter(side -> facts.value(side).isEmpty()).toList();
    if (missing.size() == FreightFacts.SIDES.size()) {
      return;
    }
    if (!missing.isEmpty()) {
      missing.forEach(side -> missing(side, "the three sides are stated together"));
      return;
    }
    Measure length = facts.measure(FreightFacts.LENGTH);
    Measure width = facts.measure(FreightFacts.WIDTH);
    Measure height = facts.measure(FreightFacts.HEIGHT);
    Dimensions box = new Dimensions(length, width, height);
    Measure volume = box.volume().measure();
    Optional<Value> stated = facts.value(FreightFacts.VOLUME);
    if (stated.isPresent() && PricedBand.base(stated.get()).compareTo(volume.base()) != 0) {
      invalid(
          FreightFacts.VOLUME,
          "is " + stated.get().text() + ", but the sides make " + volume.text());
      return;
    }
    facts =
        facts
            .with(FreightFacts.VOLUME, volume)
            .with(FreightFacts.LONGEST_SIDE, box.longestSide())
            .with(FreightFacts.LENGTH_AND_GIRTH, box.lengthAndGirth());
    step("Volume", null, volume, length.text() + " × " + width.text() + " × " + height.text());
  }

  private void readVolume() {
    if (facts.value(FreightFacts.VOLUME).isEmpty()) {
      return;
    }
    Measure exact = facts.measure(FreightFacts.VOLUME);
    Optional<MeasureStep> step = first(tariff.volumeSteps(), StepRule::when).map(StepRule::counted);
    Measure counted = step.map(s -> s.round(exact)).orElse(exact);
    step.ifPresent(s -> step("Volume counted", exact, counted, words(s)));
    quantities.put(FreightFacts.VOLUME, counted);
  }

  private void readWeight() {
    if (facts.value(FreightFacts.WEIGHT).isEmpty()) {
      return;
    }
    Measure actual = facts.measure(FreightFacts.WEIGHT);
    quantities.put(FreightFacts.WEIGHT, actual);
    Optional<DimensionalFactor> factor =
        first(tariff.dimensionalWeight(), DimensionalRule::when).map(DimensionalRule::factor);
    if (factor.isPresent() && facts.value(FreightFacts.VOLUME).isEmpty()) {
      return;
    }
    @Nullable Measure dimensional =
        factor.map(f -> f.weightOf(Volume.of(facts.measure(FreightFacts.VOLUME)))).orElse(null);
    if (dimensional != null) {
      String divisor = "÷ " + factor.get().volume().text() + " × " + factor.get().weight().text();
      step("Dimensional weight", facts.measure(FreightFacts.VOLUME), dimensional, divisor);
      facts = facts.with(FreightFacts.DIMENSIONAL_WEIGHT, dimensional);
    }
    Optional<MeasureStep> step = first(tariff.weightSteps(), StepRule::when).map(StepRule::counted);
    ChargeableWeight weight = ChargeableWeight.of(actual, dimensional, step.orElse(null));
    String why =
        weight.isDimensional() ? "the size decides" : "the scales decide: " + actual.text();
    step(
        "Chargeable weight",
        weight.isDimensional() ? dimensional : actual,
        weight.charged(),
        why + step.map(s -> "; " + words(s)).orElse(""));
    facts = facts.with(FreightFacts.CHARGEABLE_WEIGHT, weight.charged());
    quantities.put(FreightFacts.CHARGEABLE_WEIGHT, weight.charged());
  }

  private static String words(MeasureStep step) {
    return "in steps of " + step.step().text() + ", " + Words.of(step.mode());
  }

  /** The first rule that holds; rules whose facts are missing make the parcel unreadable. */
  private <R> Optional<R> first(List<R> rules, Function<R, @Nullable Condition> when) {
    for (R rule : rules) {
      switch (Holding.of(when.apply(rule), facts, declared)) {
        case Holding.Yes _yes -> {
          return Optional.of(rule);
        }
        case Holding.No _no -> {}
        case Holding.Unknown(var names) -> {
          names.forEach(name -> missing(name, "a rule on how to measure depends on it"));
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private void step(String what, @Nullable Value base, Value amount, String why) {
    working.add(new Step(what, base, null, amount, why, edition.ref()));
  }

  private void invalid(String fact, String because) {
    refusals.add(new Refusal(Reason.FACT_INVALID, fact, "‘" + fact + "’ " + because));
  }

  private void missing(String fact, String because) {
    refusals.add(new Refusal(Reason.FACT_MISSING, fact, "‘" + fact + "’ is needed: " + because));
  }
}
