package org.entrepot.marketplace.restatements.results;

import java.util.List;

/**
 * A page of sellers.
 *
 * @param from how many stand before the first of them
 * @param total how many the query finds
 */
public record SellerList(List<SellerResult> sellers, long from, long total) {

  public SellerList {
    sellers = List.copyOf(sellers);
  }

  public boolean hasMore() {
    return from + sellers.size() < total;
  }
}
