package org.entrepot.replay.generated;

/**
 * A seller, all of whose properties follow from the seed and its number.
 *
 * @param lateOfThousand how many orders of a thousand it hands over late
 * @param returnsOfHundred how many of its goods come back, a hundred being usual
 */
record GeneratedSeller(
    String name, int market, int goods, int otherGoods, int lateOfThousand, int returnsOfHundred) {

  private static final int[] LATE_FROM = {0, 5, 30, 120};
  private static final int[] LATE_TO = {4, 29, 119, 450};
  private static final long[] LATE = Dice.sums(45, 35, 15, 5);

  static GeneratedSeller of(long seed, int number, long[] markets, long[] goods) {
    Dice dice = Dice.of(seed, number);
    int late = dice.among(LATE);
    return new GeneratedSeller(
        String.format(java.util.Locale.ROOT, "seller-%06d", number),
        dice.among(markets),
        dice.among(goods),
        dice.among(goods),
        dice.between(LATE_FROM[late], LATE_TO[late]),
        dice.between(40, 190));
  }
}
