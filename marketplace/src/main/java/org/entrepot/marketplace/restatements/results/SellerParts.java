package org.entrepot.marketplace.restatements.results;

import java.util.List;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.replay.restatement.SellerStanding;

/** A seller's result by rule: what it pays under each, and how it stands by each standard. */
public record SellerParts(List<SellerMoney.Part> money, List<SellerStanding> standing) {

  public SellerParts {
    money = List.copyOf(money);
    standing = List.copyOf(standing);
  }
}
