package org.entrepot.marketplace.restatements.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entrepot.marketplace.restatements.results.SellerQuery;
import org.entrepot.marketplace.restatements.results.SellerQuery.Order;
import org.entrepot.marketplace.restatements.results.SellerQuery.Which;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which sellers a program asks for. Unlike in a page's address, what is wrong is refused. */
final class SellersRequest {

  private static final Set<String> KNOWN =
      Set.of("cursor", "limit", "currency", "q", "which", "order");

  private final MultiValueMap<String, String> asked;
  private final List<Wrong> wrong = new ArrayList<>();

  private SellersRequest(MultiValueMap<String, String> asked) {
    this.asked = asked;
  }

  /** The query, or everything that is wrong with it. */
  sealed interface Parsed {
    record Ready(SellerQuery query) implements Parsed {}

    record Not(List<Wrong> wrong) implements Parsed {}
  }

  static Parsed read(MultiValueMap<String, String> asked, Restatement report) {
    return new SellersRequest(asked).read(report);
  }

  private Parsed read(Restatement report) {
    for (String name : asked.keySet()) {
      if (!KNOWN.contains(name)) {
        wrong.add(new Wrong(name, Wrong.KNOWN_FIELD, "‘" + name + "’ is not known"));
      }
    }
    List<CurrencyUnit> currencies = report.money().stream().map(MoneyResult::currency).toList();
    String order = text("order").orElse(currencies.isEmpty() ? "-points" : "-change");
    boolean descending = order.startsWith("-");
    CurrencyUnit currency = currency(currencies);
    Which which = one("which", Which.values(), text("which").orElse("all"));
    Order by = one("order", Order.values(), descending ? order.substring(1) : order);
    long from = Page.from(asked.getFirst("cursor"), wrong);
    int limit = Page.limit(asked.getFirst("limit"), wrong);
    return which == null || by == null || !wrong.isEmpty()
        ? new Parsed.Not(wrong)
        : new Parsed.Ready(
            new SellerQuery(currency, text("q").orElse(""), which, by, descending, from, limit));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(asked.getFirst(name));
  }

  /** The one that is named, or the first of the result; null where it charges nothing. */
  private @Nullable CurrencyUnit currency(List<CurrencyUnit> all) {
    Optional<String> code = text("currency");
    Optional<CurrencyUnit> found =
        all.stream().filter(one -> code.isEmpty() || one.getCode().equals(code.get())).findFirst();
    if (code.isPresent() && found.isEmpty()) {
      wrong.add(
          new Wrong("currency", Wrong.EXISTS, "the result has nothing in ‘" + code.get() + "’"));
    }
    return found.orElse(null);
  }

  private <E extends Enum<E>> @Nullable E one(String field, E[] all, String word) {
    List<String> words = Arrays.stream(all).map(SellersRequest::word).toList();
    int at = words.indexOf(word);
    if (at < 0) {
      wrong.add(
          new Wrong(
              field, Wrong.VALUE, "‘" + field + "’: expected one of " + String.join(", ", words)));
    }
    return at < 0 ? null : all[at];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
