package org.entrepot.rulebook.returnsfee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ReturnsFeePropertiesTest {

  private static final Instant AT = Instant.parse("2026-03-31T12:00:00Z");
  private static final Rulebook RULEBOOK = rulebook();
  private static final SubjectId SUBJECT = SubjectId.of("amazon/us/returns-processing-fee");

  @Test
  void oneMoreReturnNeverPaysForLessAndAtMostForOneMore() {
    Random random = new Random(51);
    for (int i = 0; i < 500; i++) {
      String category = random.nextBoolean() ? "toys" : "shoes";
      int shipped = random.nextInt(400);
      int returned = random.nextInt(400);
      BigDecimal units = count(category, shipped, returned);
      assertThat(units.signum()).isGreaterThanOrEqualTo(0);
      assertThat(units).isLessThanOrEqualTo(BigDecimal.valueOf(returned));
      assertThat(count(category, shipped, returned + 1).subtract(units))
          .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  @Test
  void exactlyAtTheThresholdNothingPays() {
    assertThat(count("home", 1_000, 81)).isZero();
    assertThat(count("home", 1_000, 82)).isEqualByComparingTo("1");
  }

  @Test
  void theFeeIsTheUnitsTimesTheAmountOfTheSize() {
    Facts facts = facts("home", 1_000, 90).with("size", new Value.Word("large-bulky"));
    Outcome.Answer answer = answer(facts);

    BigMoney total = answer.lines().getFirst().amount().toBigMoney();
    assertThat(answer.results()).containsEntry("total", new Value.Amount(total));
    assertThat(total.getAmount()).isEqualByComparingTo("54");
    assertThat(answer.notes()).anyMatch(note -> note.contains("convention"));
  }

  private static BigDecimal count(String category, int shipped, int returned) {
    return answer(facts(category, shipped, returned)).results().get("units-charged")
            instanceof Value.Count(var units)
        ? units
        : BigDecimal.ONE.negate();
  }

  private static Outcome.Answer answer(Facts facts) {
    return switch (RULEBOOK.compute(SUBJECT, AT, null, facts)) {
      case Outcome.Answer answer -> answer;
      case Outcome.Refused refused ->
          throw new IllegalStateException(refused.refusals().toString());
    };
  }

  private static Facts facts(String category, int shipped, int returned) {
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("category", new Value.Word(category));
    facts.put("shipped", new Value.Count(BigDecimal.valueOf(shipped)));
    facts.put("returned", new Value.Count(BigDecimal.valueOf(returned)));
    return Facts.of(facts);
  }

  private static Rulebook rulebook() {
    return switch (new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))) {
      case Reading.Read(var rulebook) -> rulebook;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }
}
