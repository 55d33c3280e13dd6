package org.entrepot.replay.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.rules.PinnedRule.Pinned;
import org.entrepot.rulebook.facts.FactSheet;

/** Which columns of words rules ask lines for: reading the others changes nothing. */
public final class AskedWords {

  private static final Set<WordColumn> ALWAYS =
      Set.of(WordColumn.ORDER, WordColumn.LINE, WordColumn.SELLER, WordColumn.CURRENCY);

  /** By which reports break down. */
  private static final Set<WordColumn> OF_REPORTS =
      Set.of(WordColumn.CATEGORY, WordColumn.DESTINATION);

  private AskedWords() {}

  /**
   * The columns that those rules ask for under either edition.
   *
   * @param reports whether a report is made too
   */
  public static Set<WordColumn> of(Collection<PinnedRule<?>> rules, boolean reports) {
    Set<WordColumn> asked = EnumSet.copyOf(ALWAYS);
    if (reports) {
      asked.addAll(OF_REPORTS);
    }
    for (PinnedRule<?> rule : rules) {
      add(rule.against(), asked);
      add(rule.under(), asked);
    }
    return asked;
  }

  private static void add(Pinned<?> pinned, Set<WordColumn> asked) {
    Set<String> facts = new HashSet<>();
    facts(pinned.sheet(), facts);
    facts.removeAll(pinned.withoutEffect());
    boolean ofGoods = GoodsVocabulary.isAskedBy(pinned.sheet());
    for (String fact : facts) {
      OrderVocabulary.word(fact).ifPresent(asked::add);
      if (ofGoods) {
        GoodsVocabulary.word(fact).ifPresent(asked::add);
      }
    }
  }

  private static void facts(FactSheet sheet, Set<String> into) {
    into.addAll(sheet.facts().keySet());
    sheet.groups().values().forEach(group -> facts(group.member(), into));
  }
}
