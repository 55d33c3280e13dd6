package org.entrepot.marketplace.restatements.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entrepot.marketplace.restatements.results.SellerList;
import org.entrepot.marketplace.restatements.results.SellerQuery;
import org.entrepot.marketplace.restatements.results.SellerQuery.Order;
import org.entrepot.marketplace.restatements.results.SellerQuery.Which;
import org.entrepot.replay.restatement.MoneyResult;
import org.entrepot.replay.restatement.Restatement;
import org.joda.money.CurrencyUnit;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which sellers a page shows, as its address says. What an address says wrongly is as if it said
 * nothing.
 *
 * @param query what it asks for
 * @param currencies those to choose from
 */
record SellerFilter(SellerQuery query, List<CurrencyUnit> currencies) {

  private static final int ON_A_PAGE = 50;

  static SellerFilter read(MultiValueMap<String, String> fields, Restatement report) {
    List<CurrencyUnit> currencies = report.money().stream().map(MoneyResult::currency).toList();
    Optional<CurrencyUnit> chosen =
        currencies.stream()
            .filter(currency -> currency.getCode().equals(first(fields, "currency")))
            .findFirst();
    boolean money = !currencies.isEmpty();
    String order = first(fields, "order");
    boolean descending = order.startsWith("-") || order.isEmpty();
    return new SellerFilter(
        new SellerQuery(
            chosen.orElse(money ? currencies.getFirst() : null),
            first(fields, "q"),
            one(Which.values(), first(fields, "which"), Which.ALL),
            one(
                Order.values(),
                order.startsWith("-") ? order.substring(1) : order,
                money ? Order.CHANGE : Order.POINTS),
            descending,
            from(first(fields, "from")),
            ON_A_PAGE),
        currencies);
  }

  private static String first(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value;
  }

  private static <E extends Enum<E>> E one(E[] all, String word, E usual) {
    return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst().orElse(usual);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static long from(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  public String which() {
    return word(query.which());
  }

  public String order() {
    return (query.descending() ? "-" : "") + word(query.order());
  }

  public String currency() {
    CurrencyUnit currency = query.currency();
    return currency == null ? "" : currency.getCode();
  }

  /** How a column that can be sorted by is marked: ascending, descending or not at all. */
  public String sorted(String column) {
    return !word(query.order()).equals(column)
        ? ""
        : query.descending() ? "descending" : "ascending";
  }

  /** The address that sorts by a column, the other way where it is sorted by it already. */
  public String sortedBy(String column) {
    return address(sorted(column).equals("descending") ? column : "-" + column, 0);
  }

  /** The address of the page that begins there. */
  public String page(long from) {
    return address(order(), Math.max(0, from));
  }

  public long before() {
    return query.from() - query.most();
  }

  public long after(SellerList found) {
    return found.from() + found.sellers().size();
  }

  private String address(String order, long from) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("sellers");
    address.queryParam("q", "{q}").queryParam("which", which()).queryParam("order", order);
    if (currencies.size() > 1) {
      address.queryParam("currency", currency());
    }
    if (from > 0) {
      address.queryParam("from", from);
    }
    return address.encode().buildAndExpand(query.text()).toUriString();
  }
}
