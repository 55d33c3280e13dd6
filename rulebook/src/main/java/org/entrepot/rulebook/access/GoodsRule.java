package org.entrepot.rulebook.access;

import java.util.List;
import org.entrepot.rulebook.access.AccessEdition.Verdict;
import org.entrepot.rulebook.condition.Condition;
import org.entrepot.rulebook.edition.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are prohibited or restricted, by the beginning of their HS code. Every such rule that
 * names the beginning of a code counts: a longer beginning adds to a shorter one and never loosens
 * it, save where the shorter one's own rule excepts it.
 */
@Meaning("Goods that are prohibited or restricted, by the beginning of their HS code")
public record GoodsRule(
    @Meaning("What the goods are, in words") String name,
    @Meaning("How their HS codes begin, 2 to 6 digits each") List<String> hs,
    @Meaning("Longer beginnings that are not meant") List<String> except,
    @Meaning("Which goods and consignments; all where absent") @Nullable Condition when,
    @Meaning("What it says: formal-entry or block") Verdict verdict,
    @Meaning("What buyer and seller are told") String reason) {

  public GoodsRule {
    hs = List.copyOf(hs);
    except = List.copyOf(except);
  }

  /** Whether the rule means goods of a code, whatever the consignment. */
  public boolean names(String code) {
    return hs.stream().anyMatch(code::startsWith) && except.stream().noneMatch(code::startsWith);
  }
}
