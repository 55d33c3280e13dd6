package org.entrepot.replay.restatement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrepot.replay.orders.BadRow;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;

/**
 * Past orders under the editions of one date ({@code under}) and of another ({@code against}). It
 * says what the rules would have done to what happened; it forecasts nothing: sellers and buyers
 * would have acted differently.
 *
 * <p>Amounts of one currency are never added to those of another. A charge that sellers pay is
 * positive; a change over zero means that the seller pays more.
 *
 * @param basis what stands behind every figure: rules, editions, assumptions, files
 * @param subjects one per rule, in the order of the request
 * @param money what sellers pay by all rules together, one per currency
 * @param sellers what each seller pays, by currency, then by name
 * @param standing breaches and points of each seller, by subject, then by name
 * @param punctuality how punctual the orders were by their own dates
 * @param placed when the orders were placed; results that were kept before it was counted lack it
 * @param badRows how many rows are bad, in all files
 * @param bad the first bad rows; errors.csv has them all
 */
public record Restatement(
    Basis basis,
    List<SubjectResult> subjects,
    List<MoneyResult> money,
    List<SellerMoney> sellers,
    List<SellerStanding> standing,
    Punctuality punctuality,
    Placed placed,
    long badRows,
    List<BadRow> bad) {

  public Restatement {
    subjects = List.copyOf(subjects);
    money = List.copyOf(money);
    sellers = List.copyOf(sellers);
    standing = List.copyOf(standing);
    placed = Objects.requireNonNullElse(placed, Placed.NONE).movedBy(basis.shiftedWeeks());
    bad = List.copyOf(bad);
  }

  public Optional<SubjectResult> subject(SubjectId id) {
    return subjects.stream().filter(one -> one.subject().equals(id)).findFirst();
  }

  public Optional<MoneyResult> money(CurrencyUnit currency) {
    return money.stream().filter(one -> one.currency().equals(currency)).findFirst();
  }

  /** What no change holds, as it is not public under one of the editions: a sentence for each. */
  public List<String> leftOut() {
    return subjects.stream()
        .flatMap(subject -> subject.leftOut().stream())
        .map(one -> one.sentence(basis))
        .toList();
  }

  /**
   * What the sellers of a currency pay besides, so that what they keep in it is before that: {@code
   * before what they pay in RUB}; nothing where they pay in no other currency.
   */
  public Optional<String> keptBefore(CurrencyUnit currency) {
    return before(money.stream(), currency);
  }

  static Optional<String> before(Stream<MoneyResult> money, CurrencyUnit currency) {
    List<String> others =
        money
            .filter(one -> one.isCharged() && !one.currency().equals(currency))
            .map(one -> one.currency().getCode())
            .distinct()
            .sorted()
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of("before what they pay in " + String.join(" and ", others));
  }

  /** What sales are, once before they are only called that. */
  public String salesAre() {
    return "after discounts and returns"
        + (placed.cancelledLines() > 0 ? ", those of cancelled orders among them" : "");
  }

  /** How many rows are bad, and what that means; nothing where none is. */
  public Optional<String> badSentence() {
    if (badRows == 0) {
      return Optional.empty();
    }
    long rows = basis.files().stream().mapToLong(Basis.InputFile::rows).sum();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d of %,d %s %s bad, and none of %s is computed.",
            badRows,
            rows,
            rows == 1 ? "row" : "rows",
            badRows == 1 ? "is" : "are",
            badRows == 1 ? "its order" : "their orders"));
  }

  /** The sentence that every page and file carries. */
  public static String caution() {
    return "A restatement of past orders, not a forecast: sellers and buyers would have acted"
        + " differently.";
  }
}
