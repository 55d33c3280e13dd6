package org.entrepot.rulebook.landedcost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrepot.rulebook.book.Books;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.Consignment;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.customs.Goods;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.Outcome;
import org.joda.money.BigMoney;

/**
 * Whether a parcel would owe less if its goods were sent in several, and whether that may be done.
 * Parcels are packed up to each threshold of the regime, the dearest pieces first; each is then
 * quoted, so that a saving is what the quotes come to and never a guess. Freight, insurance and
 * discount are divided by value: that several parcels cost more to carry is not counted.
 */
public final class Splits {

  /** What there is to say about sending the goods in several parcels. */
  public sealed interface Advice {

    /**
     * It is lawful and owes less.
     *
     * @param parcels the facts of each parcel
     * @param asOne duties, taxes and fees of the goods in one parcel
     * @param apart the same of the parcels together
     */
    record Suggested(List<Facts> parcels, BigMoney asOne, BigMoney apart) implements Advice {
      public Suggested {
        parcels = List.copyOf(parcels);
      }

      public BigMoney saving() {
        return asOne.minus(apart);
      }
    }

    /** It would owe less, and the regime does not let it: no way and no saving are told. */
    record NotLawful(CustomsEdition.Splitting rule) implements Advice {}

    /** No way was found that owes less. */
    record Nothing() implements Advice {}
  }

  /** So many pieces are looked at one by one; items of more stay together. */
  private static final int MOST_PIECES = 60;

  /** Pieces of one item that stay together. */
  private record Piece(int item, BigDecimal quantity, BigMoney value, BigMoney withFreight) {}

  private record Way(List<Facts> parcels, BigMoney charges) {}

  private final Subject<LandedCostEdition> subject;
  private final Facts facts;
  private final Instant at;
  private final Books books;

  private Splits(Subject<LandedCostEdition> subject, Facts facts, Instant at, Books books) {
    this.subject = subject;
    this.facts = facts;
    this.at = at;
    this.books = books;
  }

  /** The advice for a parcel; nothing where it cannot be quoted. */
  public static Advice of(
      Subject<LandedCostEdition> subject, Facts parcel, Instant at, Books books) {
    return new Splits(subject, parcel, at, books).advice();
  }

  private Advice advice() {
    Optional<BigMoney> asOne = charges(facts).filter(BigMoney::isPositive);
    Optional<ReadParcel> read = ReadParcel.of(subject, facts, at, books);
    return asOne.isEmpty() || read.isEmpty()
        ? new Advice.Nothing()
        : advice(asOne.get(), read.get().regime(), read.get().consignment());
  }

  private Advice advice(BigMoney asOne, CustomsEdition regime, Consignment consignment) {
    List<Piece> pieces = pieces(consignment);
    Optional<Way> best =
        Threshold.of(regime).stream()
            .map(threshold -> packed(pieces, threshold))
            .filter(parcels -> parcels.size() > 1)
            .flatMap(parcels -> way(parcels, consignment).stream())
            .filter(way -> way.charges().isLessThan(asOne))
            .min(Comparator.comparing(Way::charges));
    return best.<Advice>map(way -> told(regime.splitting(), way, asOne))
        .orElseGet(Advice.Nothing::new);
  }

  private static Advice told(CustomsEdition.Splitting rule, Way way, BigMoney asOne) {
    return switch (rule) {
      case LAWFUL -> new Advice.Suggested(way.parcels(), asOne, way.charges());
      case ONLY_SEPARATE_ORDERS, UNLAWFUL -> new Advice.NotLawful(rule);
    };
  }

  private static List<Piece> pieces(Consignment consignment) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < consignment.goods().size(); i++) {
      Goods goods = consignment.goods().get(i);
      BigMoney withFreight = goods.value().plus(goods.freight()).plus(goods.insurance());
      int count = count(goods.quantity());
      BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
      for (int piece = 0; piece < count; piece++) {
        pieces.add(
            new Piece(
                i,
                count == 1 ? goods.quantity() : BigDecimal.ONE,
                goods.value().multipliedBy(share),
                withFreight.multipliedBy(share)));
      }
    }
    return pieces.stream().sorted(Comparator.comparing(Piece::value).reversed()).toList();
  }

  /** Into how many pieces an item is taken apart; one where it is not counted in whole pieces. */
  private static int count(BigDecimal quantity) {
    boolean whole = quantity.stripTrailingZeros().scale() <= 0;
    boolean few = quantity.compareTo(BigDecimal.valueOf(MOST_PIECES)) <= 0;
    return whole && few ? quantity.intValueExact() : 1;
  }

  /** First fit, the dearest first; what is above the threshold alone goes together. */
  private static List<List<Piece>> packed(List<Piece> pieces, Threshold threshold) {
    List<List<Piece>> parcels = new ArrayList<>();
    List<Piece> above = new ArrayList<>();
    for (Piece piece : pieces) {
      if (size(piece, threshold).isGreaterThan(threshold.value())) {
        above.add(piece);
      } else {
        parcels.stream()
            .filter(parcel -> fits(parcel, piece, threshold))
            .findFirst()
            .ifPresentOrElse(
                parcel -> parcel.add(piece), () -> parcels.add(new ArrayList<>(List.of(piece))));
      }
    }
    if (!above.isEmpty()) {
      parcels.add(above);
    }
    return parcels;
  }

  private static BigMoney size(Piece piece, Threshold threshold) {
    return threshold.withFreight() ? piece.withFreight() : piece.value();
  }

  private static boolean fits(List<Piece> parcel, Piece piece, Threshold threshold) {
    BigMoney size = size(piece, threshold);
    for (Piece other : parcel) {
      size = size.plus(size(other, threshold));
    }
    return !size.isGreaterThan(threshold.value());
  }

  private Optional<Way> way(List<List<Piece>> packed, Consignment consignment) {
    List<Facts> parcels = new Division(facts, consignment).parcels(quantities(packed));
    BigMoney total = BigMoney.zero(consignment.value().getCurrencyUnit());
    for (Facts parcel : parcels) {
      Optional<BigMoney> charges = charges(parcel);
      if (charges.isEmpty()) {
        return Optional.empty();
      }
      total = total.plus(charges.get());
    }
    return Optional.of(new Way(parcels, total));
  }

  /** How many of each item are in each parcel. */
  private List<List<BigDecimal>> quantities(List<List<Piece>> packed) {
    int items = facts.group(ConsignmentFacts.ITEMS).size();
    List<List<BigDecimal>> quantities = new ArrayList<>();
    for (List<Piece> parcel : packed) {
      List<BigDecimal> of = new ArrayList<>();
      for (int item = 0; item < items; item++) {
        int wanted = item;
        of.add(
            parcel.stream()
                .filter(piece -> piece.item() == wanted)
                .map(Piece::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
      }
      quantities.add(of);
    }
    return quantities;
  }

  private Optional<BigMoney> charges(Facts parcel) {
    return subject.compute(at, parcel, books) instanceof Outcome.Answer answer
            && answer.results().get("charges") instanceof Value.Amount(var money)
        ? Optional.of(money)
        : Optional.empty();
  }
}
