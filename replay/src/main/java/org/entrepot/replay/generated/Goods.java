package org.entrepot.replay.generated;

import java.util.List;

/**
 * A kind of goods, as the program's own file of goods says.
 *
 * @param euroCents what its usual product costs
 * @param spread how many times dearer the dearest is, about
 * @param returnedOfThousand how many units of a thousand come back
 */
record Goods(
    String category,
    long share,
    long euroCents,
    int spread,
    int grams,
    int length,
    int width,
    int height,
    int returnedOfThousand) {

  static List<Goods> all() {
    return Shapes.read(
        "goods.csv",
        f ->
            new Goods(
                f[0],
                Long.parseLong(f[1]),
                Long.parseLong(f[2]),
                Integer.parseInt(f[3]),
                Integer.parseInt(f[4]),
                Integer.parseInt(f[5]),
                Integer.parseInt(f[6]),
                Integer.parseInt(f[7]),
                Integer.parseInt(f[8])));
  }
}
