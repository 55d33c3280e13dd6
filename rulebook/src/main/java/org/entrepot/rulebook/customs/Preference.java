package org.entrepot.rulebook.customs;

import java.util.List;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * A duty by origin, for goods that claim it with proof. A claim without an accepted proof is
 * refused, never charged at another rate unsaid.
 */
@Meaning("A duty by origin, claimed with proof")
public record Preference(
    @Meaning("The agreement") String name,
    @Meaning("The goods that qualify; origin is a fact of each") Condition when,
    @Meaning("How the HS codes of goods begin that it leaves out") List<String> except,
    @Meaning("The duty instead") Value.Proportion rate,
    @Meaning("The proofs of origin, one of which is needed; none where the claim is enough")
        List<Proof> proofs,
    @Meaning("How far it can be relied on") Confidence confidence,
    @Meaning("Where it was read") Source source) {

  /** A proof of origin. */
  @Meaning("A proof of origin that is accepted")
  public record Proof(
      @Meaning("Its name, as the fact origin-proof states it") String kind,
      @Meaning("The largest value of the goods of a consignment for which it is enough")
          @Nullable BigMoney upTo) {

    boolean isEnough(BigMoney goods) {
      return upTo == null || !goods.isGreaterThan(upTo);
    }

    String words() {
      return upTo == null ? kind : kind + " up to " + new Value.Amount(upTo).text();
    }
  }

  public Preference {
    except = List.copyOf(except);
    proofs = List.copyOf(proofs);
  }
}
