package org.entrepot.replay.generated;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of goods, as the program's own file of goods says.
 *
 * @param euroCents what its usual product costs
 * @param spread how many times dearer the dearest is, about
 * @param returnedOfThousand how many units of a thousand come back
 * @param declared what products of the kind are declared as to customs
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
    int returnedOfThousand,
    List<Declared> declared) {

  /** A tariff code and its duty, as a seller states them: the duty is made up. */
  record Declared(String code, String dutyRate) {

    private static Declared of(String text) {
      int space = text.indexOf(' ');
      return new Declared(text.substring(0, space), text.substring(space + 1));
    }
  }

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
                Integer.parseInt(f[8]),
                Stream.of(f[9].split("\\|", -1)).map(Declared::of).toList()));
  }
}
