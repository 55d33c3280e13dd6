package org.entrepot.marketplace.rules.pages;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entrepot.rulebook.curve.Curve;
import org.entrepot.rulebook.curve.Piece;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.fees.FeeEdition;
import org.entrepot.rulebook.fees.FeeFamily;
import org.entrepot.rulebook.fees.PriceCliff;
import org.entrepot.rulebook.fees.PriceCurve;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.NotPublic;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Fees over the price of one unit. */
final class PriceSource implements CurveSource<FeeEdition> {

  private static final String LINES = "lines";
  private static final String FIRST_LINE = LINES + "[0].";
  private static final Set<String> NOT_ASKED = Set.of("price", "quantity", "returned", "id", "sku");
  private static final BigDecimal BEYOND = new BigDecimal("1.5");
  private static final BigDecimal WITHOUT_BREAKS = BigDecimal.valueOf(500);

  private final FeeFamily family = new FeeFamily();

  @Override
  public List<String> over(FeeEdition body) {
    return List.of("price");
  }

  @Override
  public FactSheet sheet(FeeEdition body, String over) {
    FactSheet asked = family.asks(body);
    Map<String, FactDeclaration> flat = new LinkedHashMap<>(asked.facts());
    FactSheet.Group lines = asked.groups().get(LINES);
    if (lines != null) {
      lines.member().facts().values().stream()
          .filter(fact -> !NOT_ASKED.contains(fact.name()))
          .forEach(fact -> flat.put(FIRST_LINE + fact.name(), ofLine(fact)));
    }
    return new FactSheet(flat, Map.of());
  }

  private static FactDeclaration ofLine(FactDeclaration fact) {
    return new FactDeclaration(
        FIRST_LINE + fact.name(), fact.type(), fact.label(), fact.fallback(), fact.needed());
  }

  /** The order that the flat facts describe, as far as the edition knows them. */
  private Facts order(FeeEdition body, Facts flat) {
    FactSheet known = family.asks(body);
    Map<String, Value> whole = new LinkedHashMap<>();
    Map<String, Value> line = new LinkedHashMap<>();
    flat.values()
        .forEach((name, value) -> {
          if (name.startsWith(FIRST_LINE)) {
            line.put(name.substring(FIRST_LINE.length()), value);
          } else if (known.facts().containsKey(name)) {
            whole.put(name, value);
          }
        });
    return new Facts(whole, Map.of(LINES, List.of(Facts.of(line))));
  }

  @Override
  public BigDecimal end(Edition<FeeEdition> edition, Facts facts, String over) {
    if (!(PriceCurve.of(edition, order(edition.body(), facts))
        instanceof PriceCurve.Drawn(var variant, var curve))) {
      return WITHOUT_BREAKS;
    }
    Stream<BigDecimal> jumps = curve.cliffs().stream().map(cliff -> cliff.at());
    Stream<BigDecimal> breaks = curve.pieces().stream().map(Piece::to).filter(Objects::nonNull);
    return jumps
        .max(BigDecimal::compareTo)
        .or(() -> breaks.max(BigDecimal::compareTo))
        .map(last -> last.multiply(BEYOND))
        .orElse(WITHOUT_BREAKS);
  }

  @Override
  public List<NotPublic> notPublic(
      Edition<FeeEdition> edition, Facts facts, String over, BigDecimal end) {
    return List.of(); // a variant whose fees are not public has no curve at all
  }

  @Override
  public Drawing draw(
      Edition<FeeEdition> edition, Facts facts, String over, BigDecimal end, Set<String> without) {
    Facts order = order(edition.body(), facts);
    return switch (PriceCurve.of(edition, order)) {
      case PriceCurve.Refused(var refusals) -> Drawing.refused(refusals);
      case PriceCurve.Drawn(var variant, var curve) ->
          new Drawing(
              curve,
              PriceCliff.of(edition, order).stream()
                  .filter(cliff -> cliff.price().getAmount().compareTo(end) <= 0)
                  .map(PriceSource::jump)
                  .toList(),
              parts(curve, edition.body().currency(), end),
              List.of());
    };
  }

  private static Drawing.Jump jump(PriceCliff cliff) {
    BigMoney recovers = cliff.recoversAt();
    return new Drawing.Jump(
        new Value.Amount(cliff.lastBelow()),
        new Value.Amount(cliff.price()),
        new Value.Amount(cliff.feeBelow()),
        new Value.Amount(cliff.feeAt()),
        new Value.Amount(cliff.feeAt().minus(cliff.feeBelow())),
        new Value.Amount(cliff.netBelow()),
        new Value.Amount(cliff.netAt()),
        recovers == null || !cliff.hurts() ? null : new Value.Amount(recovers),
        cliff.hurts());
  }

  private static List<Drawing.Part> parts(Curve curve, CurrencyUnit currency, BigDecimal end) {
    return curve.pieces().stream()
        .filter(piece -> piece.from().compareTo(end) < 0)
        .map(piece -> {
          BigDecimal to = piece.to();
          return new Drawing.Part(
              amount(currency, piece.from()),
              to == null ? null : amount(currency, to.subtract(curve.grid())),
              rule(piece, currency));
        })
        .toList();
  }

  private static String rule(Piece piece, CurrencyUnit currency) {
    String rate = new Value.Proportion(piece.slope()).text();
    String fixed = amount(currency, piece.intercept().abs()).text();
    if (piece.slope().signum() == 0) {
      return amount(currency, piece.intercept()).text();
    }
    return switch (piece.intercept().signum()) {
      case 0 -> rate;
      case 1 -> rate + " + " + fixed;
      default -> rate + " − " + fixed;
    };
  }

  private static Value amount(CurrencyUnit currency, BigDecimal number) {
    return new Value.Amount(BigMoney.of(currency, number.stripTrailingZeros()));
  }

  @Override
  public Value point(FeeEdition body, String over, BigDecimal x) {
    return amount(body.currency(), x);
  }

  @Override
  public String currency(FeeEdition body) {
    return body.currency().getCode();
  }

  @Override
  public boolean ofPrice() {
    return true;
  }
}
