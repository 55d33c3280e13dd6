package org.entrepot.rulebook.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a destination's access rules. Every rule that holds for an item counts: the
 * verdict is the strictest of them, with all their reasons; without one, the goods are allowed.
 * Rules without a currency read no amounts, so that they need no exchange rate.
 */
@Meaning("Who may send what to a destination")
public record AccessEdition(
    @Meaning("The currency of values and thresholds; needed where a condition names an amount")
        @Nullable CurrencyUnit currency,
    @Meaning("How old an exchange rate may be, in days; needed with a currency")
        Value.@Nullable Measure exchangeMaxAge,
    @Meaning("Facts about the consignment that conditions name") Map<String, DeclaredFact> facts,
    @Meaning("Other subjects whose rules count too") List<SubjectId> includes,
    @Meaning("The rules") List<AccessRule> rules,
    @Meaning("Goods that are prohibited or restricted by their HS code") List<GoodsRule> goods) {

  /** What a rule says, from the mildest to the strictest. */
  public enum Verdict {
    /** The goods may be sent. */
    ALLOW,
    /** They may be sent with a formal customs declaration only. */
    FORMAL_ENTRY,
    /** They may not be sent. */
    BLOCK
  }

  /** One rule. */
  @Meaning("An access rule")
  public record AccessRule(
      @Meaning("Its name, in words") String name,
      @Meaning("Which goods and consignments") Condition when,
      @Meaning("What it says") Verdict verdict,
      @Meaning("What buyer and seller are told") String reason) {}

  public AccessEdition {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    includes = List.copyOf(includes);
    rules = List.copyOf(rules);
    goods = List.copyOf(goods);
  }
}
