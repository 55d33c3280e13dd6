package org.entrepot.replay.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.replay.orders.LineBatch.WordColumn;
import org.entrepot.replay.orders.OrderSlice;
import org.entrepot.replay.orders.StoredSlice;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.entrepot.replay.report.BestExamples.Kept;
import org.entrepot.replay.report.BestExamples.Rank;
import org.entrepot.replay.report.ExampleTraits.Trait;
import org.entrepot.replay.restatement.Explanation.ExplainedOrder;
import org.entrepot.replay.rules.Explaining;

/**
 * Orders that differ from each other, to be shown with their workings: for each trait the order
 * with it that changes most. Which they are depends on the orders alone, not on how they come or
 * are split. A partial keeps what the orders state; their workings are computed again.
 */
final class KeptExamples implements Mergeable {

  /**
   * An order to be shown.
   *
   * @param why it was chosen, without a full stop; empty where there is nothing to say
   */
  record Example(String why, ExplainedOrder order) {}

  private static final Trait[] TRAITS = Trait.values();

  private final Explaining explaining;
  private final int most;
  private final Map<Trait, BestExamples> best = new EnumMap<>(Trait.class);

  KeptExamples(Explaining explaining) {
    this.explaining = explaining;
    this.most = explaining.most();
    for (Trait trait : Trait.values()) {
      best.put(trait, new BestExamples(Math.min(trait.most(), most)));
    }
  }

  /** Takes an order for each of its traits, where it is among the best with it. */
  void order(OrderSlice slice, ExampleTraits traits) {
    PartialWriter stored = null;
    for (Trait trait : TRAITS) {
      if (of(trait).isWorse(traits.change(trait))) {
        continue;
      }
      Collection<String> names = traits.names(trait, slice);
      if (names.isEmpty()) {
        continue;
      }
      // Few orders come so far that their names are asked for.
      String seller = slice.batch().word(slice.line(0), WordColumn.SELLER);
      Rank rank = new Rank(traits.change(trait), slice.order(), seller);
      for (String name : names) {
        if (of(trait).wants(name, rank)) {
          stored = stored == null ? stored(slice) : stored;
          of(trait).add(name, new Kept(rank, stored));
        }
      }
    }
  }

  private static PartialWriter stored(OrderSlice slice) {
    PartialWriter stored = PartialWriter.piece();
    StoredSlice.write(slice, stored);
    return stored;
  }

  private BestExamples of(Trait trait) {
    BestExamples found = best.get(trait);
    if (found == null) {
      throw new IllegalStateException("nothing is kept for " + trait);
    }
    return found;
  }

  /** The orders to be shown: what each is shown for comes first to last. */
  List<Example> examples() {
    Map<Rank, Chosen> chosen = new LinkedHashMap<>();
    Map<Trait, Set<String>> shown = new HashMap<>();
    for (Trait trait : Trait.values()) {
      for (Map.Entry<String, Kept> one : of(trait).inOrder()) {
        if (!trait.isForVariety()) {
          choose(trait, one.getKey(), one.getValue(), chosen, shown);
        }
      }
    }
    variety(chosen, shown);
    for (Map.Entry<String, Kept> one : of(Trait.CHANGE).inOrder()) {
      choose(Trait.CHANGE, one.getKey(), one.getValue(), chosen, shown);
    }
    return chosen.values().stream()
        .map(one -> new Example(String.join("; ", one.why), explaining.explained(one.slice)))
        .toList();
  }

  private record Chosen(OrderSlice slice, List<String> why) {}

  /** Destinations and categories in turn, as far as no order shown has them. */
  private void variety(Map<Rank, Chosen> chosen, Map<Trait, Set<String>> shown) {
    List<Map.Entry<String, Kept>> destinations = of(Trait.DESTINATION).inOrder();
    List<Map.Entry<String, Kept>> categories = of(Trait.CATEGORY).inOrder();
    for (int i = 0; i < Math.max(destinations.size(), categories.size()); i++) {
      if (i < categories.size()) {
        variety(Trait.CATEGORY, categories.get(i), chosen, shown);
      }
      if (i < destinations.size()) {
        variety(Trait.DESTINATION, destinations.get(i), chosen, shown);
      }
    }
  }

  private void variety(
      Trait trait,
      Map.Entry<String, Kept> one,
      Map<Rank, Chosen> chosen,
      Map<Trait, Set<String>> shown) {
    if (!shown.getOrDefault(trait, Set.of()).contains(one.getKey())) {
      choose(trait, one.getKey(), one.getValue(), chosen, shown);
    }
  }

  private void choose(
      Trait trait,
      String name,
      Kept kept,
      Map<Rank, Chosen> chosen,
      Map<Trait, Set<String>> shown) {
    Chosen known = chosen.get(kept.rank().ofOrder());
    String why = trait.words(name, kept.rank().change());
    if (known != null) {
      if (trait != Trait.CHANGE) {
        known.why.add(why);
      }
    } else if (chosen.size() < most) {
      OrderSlice slice = read(kept.stored());
      List<String> reasons = new ArrayList<>(why.isEmpty() ? List.of() : List.of(why));
      chosen.put(kept.rank().ofOrder(), new Chosen(slice, reasons));
      for (Trait each : List.of(Trait.CATEGORY, Trait.DESTINATION)) {
        shown
            .computeIfAbsent(each, added -> new HashSet<>())
            .addAll(ExampleTraits.words(each, slice));
      }
    }
  }

  private static OrderSlice read(PartialWriter stored) {
    try {
      return StoredSlice.read(PartialReader.of(stored));
    } catch (BrokenPartialException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void write(PartialWriter out) {
    for (Trait trait : Trait.values()) {
      List<Map.Entry<String, Kept>> all = of(trait).inOrder();
      out.text(trait.name()).number(all.size());
      for (Map.Entry<String, Kept> one : all) {
        out.text(one.getKey()).number(one.getValue().rank().change());
        out.piece(one.getValue().stored());
      }
    }
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int traits = Trait.values().length; traits > 0; traits--) {
      Trait trait = in.constant(Trait.class);
      for (int more = in.count(); more > 0; more--) {
        String name = in.text();
        long change = in.number();
        OrderSlice slice = StoredSlice.read(in);
        String seller = slice.batch().word(slice.line(0), WordColumn.SELLER);
        Rank rank = new Rank(change, slice.order(), seller);
        if (of(trait).wants(name, rank)) {
          of(trait).add(name, new Kept(rank, stored(slice)));
        }
      }
    }
  }
}
