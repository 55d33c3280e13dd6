package org.entrepot.marketplace.restatements.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.Money;

/** How codes and shares are written for a reader. */
final class Names {

  private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());
  private static final int SHARE_DECIMALS = 3;

  private Names() {}

  /** {@code third-party} becomes {@code Third party}. */
  static String words(String code) {
    String spaced = code.replace('-', ' ').replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** Marketplace and market: {@code Shopee · Brazil}. */
  static String place(SubjectId id) {
    String marketplace =
        Arrays.stream(id.marketplace().split("-", -1))
            .map(Names::words)
            .collect(Collectors.joining(" "));
    String country = id.market().toUpperCase(Locale.ROOT);
    String market =
        COUNTRIES.contains(country)
            ? Locale.of("", country).getDisplayCountry(Locale.ENGLISH)
            : words(id.market());
    return marketplace + " · " + market;
  }

  /** What part one amount is of another, to a tenth of a per cent; 0 of nothing. */
  static BigDecimal share(Money part, Money whole) {
    return whole.isZero()
        ? BigDecimal.ZERO
        : part.getAmount().divide(whole.getAmount().abs(), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  /** What part one count is of another, to a tenth of a per cent; 0 of nothing. */
  static BigDecimal share(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }
}
