package org.entrepot.rulebook.fees;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.working.Outcome;

/** What the stories about fees share: the project's own tariff, and orders to put to it. */
final class FeeStories {

  static final Subject<FeeEdition> TARIFF = tariff(SubjectId.of("shopee/br/fees"));

  private FeeStories() {}

  private static Subject<FeeEdition> tariff(SubjectId id) {
    return switch (new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))) {
      case Reading.Read(var rulebook) -> rulebook.typed(id, FeeEdition.class);
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  static Edition<FeeEdition> inForce(String wallClock) {
    var at = LocalDateTime.parse(wallClock).atZone(TARIFF.zone()).toInstant();
    if (TARIFF.timeline().at(at) instanceof InForce.Found<FeeEdition>(var edition)) {
      return edition;
    }
    throw new IllegalStateException("no edition at " + wallClock);
  }

  static Outcome.Answer bill(Edition<FeeEdition> edition, Facts order) {
    return switch (TARIFF.under(edition, edition.start(), order, NO_BOOKS)) {
      case Outcome.Answer answer -> answer;
      case Outcome.Refused refused ->
          throw new IllegalStateException(refused.refusals().toString());
    };
  }

  static final Books NO_BOOKS = new Rulebook(List.of()).books();

  /** An amount among the results of a bill; zero where the bill states none. */
  static BigDecimal amount(Outcome.Answer answer, String name) {
    return answer.results().get(name) instanceof Value.Amount(var money)
        ? money.getAmount()
        : BigDecimal.ZERO;
  }

  /** Facts from pairs of a name and a value as files write it. */
  static Facts facts(String... pairs) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], ValueText.read(pairs[i + 1]));
    }
    return Facts.of(values);
  }

  static Facts order(Facts order, Facts... lines) {
    return order.withGroup("lines", List.of(lines));
  }

  static String cents(long amount) {
    return "BRL " + BigDecimal.valueOf(amount, 2).toPlainString();
  }

  /** A seller of a kind that has a rate, with all that an order may vary in. */
  static Facts anyOrder(Random random) {
    Facts order =
        facts(
            "seller-kind", pick(random, "local", "third-party-warehouse"),
            "free-shipping-programme", pick(random, "yes", "no"),
            "payment-channel", pick(random, "card", "pix"),
            "pix-discount-paid-by", pick(random, "platform", "seller"),
            "coupon", cents(random.nextInt(6_000)),
            "coupon-seller-share", pick(random, "0%", "25%"));
    List<Facts> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int price = 1 + random.nextInt(random.nextBoolean() ? 30_000 : 300_000);
      int quantity = 1 + random.nextInt(5);
      lines.add(
          facts(
              "id", "line-" + i,
              "price", cents(price),
              "discount", cents(random.nextInt(price)),
              "quantity", Integer.toString(quantity),
              "returned", Integer.toString(random.nextInt(quantity + 1))));
    }
    return order.withGroup("lines", lines);
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
