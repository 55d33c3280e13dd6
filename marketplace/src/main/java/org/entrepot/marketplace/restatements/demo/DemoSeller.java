package org.entrepot.marketplace.restatements.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A seller of the demo.
 *
 * @param size weight of its orders among all sellers'
 * @param category what it mostly sells, as a place in the profile
 * @param priceLevel its prices in hundredths of the category's
 * @param late how many of a thousand orders it hands over late in a usual week
 * @param facts what its orders state of it
 */
record DemoSeller(
    String name, int size, int category, int priceLevel, int late, Map<String, String> facts) {

  private static final int LARGEST = 1_000_000;

  /** Added to a seller's rank: the larger, the less the first sellers stand out. */
  private static final int FLATTER = 7;

  static List<DemoSeller> all(DemoProfile profile, Dice dice) {
    List<DemoSeller> sellers = new ArrayList<>();
    for (String name : names(profile, dice)) {
      DemoProfile.Punctuality punctuality =
          profile
              .punctuality()
              .get(
                  dice.weighted(
                      profile.punctuality().stream()
                          .map(DemoProfile.Punctuality::sellers)
                          .toList()));
      sellers.add(
          new DemoSeller(
              name,
              LARGEST / (sellers.size() + FLATTER),
              dice.weighted(profile.categories().stream().map(c -> c.share()).toList()),
              dice.between(72, 128),
              dice.between(punctuality.lateFrom(), punctuality.lateTo()),
              facts(profile, dice)));
    }
    return sellers;
  }

  private static Set<String> names(DemoProfile profile, Dice dice) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < profile.sellers()) {
      List<String> words = new ArrayList<>();
      profile.names().forEach(list -> words.add(dice.oneOf(list)));
      names.add(String.join(" ", words));
    }
    return names;
  }

  private static Map<String, String> facts(DemoProfile profile, Dice dice) {
    Map<String, String> facts = new LinkedHashMap<>();
    profile
        .facts()
        .forEach((fact, values) -> {
          List<String> all = List.copyOf(values.keySet());
          facts.put(fact, all.get(dice.weighted(all.stream().map(values::get).toList())));
        });
    return facts;
  }
}
