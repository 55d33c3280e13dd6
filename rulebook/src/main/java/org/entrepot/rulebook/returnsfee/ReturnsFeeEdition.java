package org.entrepot.rulebook.returnsfee;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a returns-processing fee. Of the units shipped in one month, those returned
 * in it or in the months after it that count are set against {@code threshold × shipped}; what
 * exceeds it pays. Categories in which every return pays have neither threshold nor exemption.
 */
@Meaning("A fee on returns above a threshold")
public record ReturnsFeeEdition(
    @Meaning("The currency of every amount") CurrencyUnit currency,
    @Meaning("How many months after the month of shipping returns still count") int monthsAfter,
    @Meaning("When it is charged") ChargeDays charged,
    @Meaning("Fewer units shipped in the month than this pay nothing") int exemptBelow,
    @Meaning("How a fractional number of units is rounded; exact where absent")
        @Nullable RoundingMode units,
    @Meaning("The categories with their thresholds") Map<String, Category> categories,
    @Meaning("Why other categories have no threshold") String otherCategories,
    @Meaning("What a unit pays by size") SizeCard card) {

  /** Days of a month after the month of shipping. */
  @Meaning("Days of a later month")
  public record ChargeDays(
      @Meaning("Which month after the month of shipping") int month,
      @Meaning("From this day of it") int fromDay,
      @Meaning("To this day of it") int toDay) {

    public ChargeDays {
      if (month < 0 || fromDay < 1 || toDay < fromDay || toDay > 28) {
        throw new IllegalArgumentException(
            "charge days are days 1 to 28 of a later month, in order");
      }
    }
  }

  /** A category: a threshold, or every return pays. */
  @Meaning("A category: a threshold, or every return pays")
  public record Category(
      @Meaning("Share of the units shipped that may come back")
          Value.@Nullable Proportion threshold,
      @Meaning("yes where every return pays") @Nullable Boolean everyReturn) {

    public Category {
      if ((threshold == null) != Boolean.TRUE.equals(everyReturn)) {
        throw new IllegalArgumentException(
            "a category has either a threshold or every-return: yes");
      }
    }
  }

  /** What a returned unit pays by its size, and how far that can be relied on. */
  @Meaning("What a unit pays by size")
  public record SizeCard(
      @Meaning("How far these amounts can be relied on, which may be less than the rest")
          Confidence confidence,
      @Meaning("What a reader must know of the amounts") @Nullable String note,
      @Meaning("The amount for one unit of each size") Map<String, BigMoney> sizes) {

    public SizeCard {
      sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    }
  }

  public ReturnsFeeEdition {
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    if (monthsAfter < 0 || exemptBelow < 0) {
      throw new IllegalArgumentException("‘months-after’ and ‘exempt-below’ are not under zero");
    }
  }
}
