package org.entrepot.rulebook.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.access.AccessEdition.Verdict;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods by the beginning of their HS code: a longer beginning adds, and never loosens silently. */
class GoodsRuleTest {

  private static final Instant AT = Instant.parse("2026-08-20T10:00:00Z");
  private static final SubjectId LIST = SubjectId.of("shop/rt/goods");

  private static String file(List<String> rules) {
    return """
    format: 1
    family: access
    title: Goods
    zone: Europe/Zurich
    editions:
      - from: 2026-01-01
        recorded: 2026-01-01
        confidence: convention
        source: {title: Invented, publisher: these tests}
        values:
          goods:
    """
        + String.join("\n", rules.stream().map(rule -> "        - " + rule).toList())
        + "\n";
  }

  private static String rule(String hs, String except, Verdict verdict) {
    return "{name: goods of %s, hs: [\"%s\"], except: [%s], verdict: %s, reason: as %s says}"
        .formatted(hs, hs, except, word(verdict), hs);
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Reading read(List<String> rules) {
    return new RulebookReader(Families.ALL).read(Map.of(LIST + ".yaml", file(rules)));
  }

  private static Rulebook rulebook(Reading reading) {
    return switch (reading) {
      case Reading.Read(var read) -> read;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  private static Verdict verdict(Rulebook rules, SubjectId list, String code, String carrier) {
    Facts item =
        Facts.of(Map.of("value", ValueText.read("CHF 10"), "hs-code", new Value.Word(code)));
    Facts parcel =
        Facts.of(
                Map.of(
                    "shipped-from", new Value.Word("CN"), "carrier-kind", new Value.Word(carrier)))
            .withGroup("items", List.of(item));
    if (rules.compute(list, AT, null, parcel) instanceof Outcome.Answer answer
        && answer.results().get("verdict") instanceof Value.Word(var word)) {
      return Verdict.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
    throw new IllegalStateException("no verdict on " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "93   |          | BLOCK        | 9307   | FORMAL_ENTRY | ‘9307’ falls under ‘goods of 93’"
            + " too",
        "93   |          | FORMAL_ENTRY | 9307   | ALLOW        | goods that no rule names are"
            + " allowed",
        "93   | \"0101\" | BLOCK        | 2402   | BLOCK        | it excepts nothing",
        "9    |          | BLOCK        | 2402   | BLOCK        | no beginning of an HS code",
        "9304000 |       | BLOCK        | 2402   | BLOCK        | no beginning of an HS code",
      })
  void aListThatWouldLoosenItselfIsRefused(
      String wide, String except, Verdict says, String narrow, Verdict narrower, String fault) {
    Reading reading =
        read(List.of(rule(wide, except == null ? "" : except, says), rule(narrow, "", narrower)));

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> assertThat(faulty.faults()).anyMatch(it -> it.message().contains(fault)));
  }

  @Test
  void whatIsExceptedIsAllowedAndAMilderRuleMayNameIt() {
    Rulebook rules =
        rulebook(
            read(
                List.of(
                    rule("93", "\"9307\"", Verdict.BLOCK),
                    rule("930700", "", Verdict.FORMAL_ENTRY))));

    assertThat(verdict(rules, LIST, "930310", "courier")).isEqualTo(Verdict.BLOCK);
    assertThat(verdict(rules, LIST, "930700", "courier")).isEqualTo(Verdict.FORMAL_ENTRY);
    assertThat(verdict(rules, LIST, "940100", "courier")).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void oneMoreRuleNeverMakesAnyGoodsEasierToSend() {
    Random random = new Random(93);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      List<String> rules = new ArrayList<>();
      for (int more = 1 + random.nextInt(3); more > 0; more--) {
        rules.add(rule(beginning(random), "", says(random)));
      }
      if (read(rules) instanceof Reading.Read(var fewer)) {
        List<String> longer = new ArrayList<>(rules);
        longer.add(rule(beginning(random), "", says(random)));
        if (read(longer) instanceof Reading.Read(var more)) {
          for (int j = 0; j < 20; j++) {
            String code = digits(random, 6);
            assertThat(verdict(more, LIST, code, "post"))
                .as("%s under %s", code, longer)
                .isGreaterThanOrEqualTo(verdict(fewer, LIST, code, "post"));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  @Test
  void everyCodeUnderABeginningOfTheProjectsListsIsAtLeastAsRestrictedAsItSays() {
    Rulebook own = rulebook(new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks")));
    Random random = new Random(24);
    int judged = 0;
    for (Subject<?> subject : own.subjects()) {
      if (subject.family() instanceof AccessFamily) {
        AccessEdition edition =
            own.typed(subject.id(), AccessEdition.class)
                .timeline()
                .periods()
                .getLast()
                .edition()
                .body();
        for (GoodsRule rule : edition.goods()) {
          for (String hs : rule.hs()) {
            String code = hs + digits(random, 6 - hs.length());
            if (rule.names(code)) {
              assertThat(verdict(own, subject.id(), code, "post"))
                  .as("%s by %s of %s", code, rule.name(), subject.id())
                  .isGreaterThanOrEqualTo(rule.verdict());
              judged++;
            }
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(200);
  }

  private static Verdict says(Random random) {
    return random.nextBoolean() ? Verdict.BLOCK : Verdict.FORMAL_ENTRY;
  }

  private static String beginning(Random random) {
    return digits(random, 2 + random.nextInt(3));
  }

  /** Few digits, so that beginnings meet. */
  private static String digits(Random random, int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('1' + random.nextInt(2)));
    }
    return digits.toString();
  }
}
