package org.entrepot.rulebook.fees;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * One charge: {@code rate × basis + fixed}, the rate and the fixed amount stated once or by band,
 * held between {@code at-least} and {@code at-most} per whatever it is charged for.
 */
@Meaning("One charge")
public record Charge(
    @Meaning("Stable name on statements") String code,
    @Meaning("What statements call it") String label,
    @Meaning("What it is charged for: each unit, line, distinct SKU, or the order") Per per,
    @Meaning("When it is charged; always where absent") @Nullable Condition when,
    @Meaning("Who bears it; the seller where absent") @Nullable Payer payer,
    @Meaning("The basis that the rate is taken of") @Nullable String of,
    @Meaning("The rate") Value.@Nullable Proportion rate,
    @Meaning("The fact that holds the rate, a parameter") @Nullable String rateFact,
    @Meaning("A fixed amount") @Nullable BigMoney fixed,
    @Meaning("The basis that chooses the band; the one of ‘of’ where absent")
        @Nullable String bandedBy,
    @Meaning("Rates and fixed amounts by band, without hole or overlap") List<PriceBand> bands,
    @Meaning("At least this much") @Nullable BigMoney atLeast,
    @Meaning("At most this much") @Nullable BigMoney atMost,
    @Meaning("yes where a refund does not give it back") @Nullable Boolean keptOnRefund) {

  /** What a charge is counted by. */
  public enum Per {
    UNIT,
    LINE,
    SKU,
    ORDER
  }

  public Charge {
    bands = List.copyOf(bands);
    boolean stated = rate != null || rateFact != null || fixed != null;
    if (stated != bands.isEmpty()) {
      throw new IllegalArgumentException("a charge has either rate and fixed, or bands");
    }
    if (rate != null && rateFact != null) {
      throw new IllegalArgumentException("a charge has either rate or rate-fact");
    }
    boolean rated =
        rate != null || rateFact != null || bands.stream().anyMatch(b -> b.rate() != null);
    if (rated && of == null) {
      throw new IllegalArgumentException("a charge with a rate names its basis in ‘of’");
    }
    if (!bands.isEmpty() && of == null && bandedBy == null) {
      throw new IllegalArgumentException("a charge with bands names the basis in ‘banded-by’");
    }
    if (per == Per.SKU && (rated || !bands.isEmpty())) {
      throw new IllegalArgumentException("a charge per SKU is a fixed amount");
    }
  }

  public Payer bornBy() {
    return payer == null ? Payer.SELLER : payer;
  }

  boolean reversible() {
    return !Boolean.TRUE.equals(keptOnRefund);
  }

  /** The basis by which a band is chosen; only where there are bands. */
  String bandBasis() {
    String basis = bandedBy == null ? of : bandedBy;
    if (basis == null) {
      throw new IllegalStateException(code + " has no bands");
    }
    return basis;
  }
}
