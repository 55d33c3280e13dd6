package org.entrepot.rulebook.tax;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Payer;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;

/** Computes taxes on goods, in the order in which the edition lists them. */
public final class Taxes {

  /** The lines of a bill and how they came about. */
  public record Computed(List<ChargeLine> lines, List<Step> working) {
    public Computed {
      lines = List.copyOf(lines);
      working = List.copyOf(working);
    }
  }

  private final Edition<TaxEdition> edition;
  private final List<Taxable> goods;
  private final boolean atImport;
  private final Map<String, BigMoney> earlier = new HashMap<>();
  private final Map<String, Set<String>> taken = new HashMap<>();
  private final List<ChargeLine> lines = new ArrayList<>();
  private final List<Step> working = new ArrayList<>();

  private Taxes(Edition<TaxEdition> edition, List<Taxable> goods, boolean atImport) {
    this.edition = edition;
    this.goods = goods;
    this.atImport = atImport;
  }

  /** Taxes on goods at their import, or else at their sale. */
  public static Computed of(Edition<TaxEdition> edition, List<Taxable> goods, boolean atImport) {
    Taxes taxes = new Taxes(edition, goods, atImport);
    edition.body().taxes().forEach(taxes::take);
    return new Computed(taxes.lines, taxes.working);
  }

  private void take(TaxEdition.Tax tax) {
    List<TaxEdition.Part> parts = atImport ? tax.atImport() : tax.atSale();
    Set<String> done = taken.computeIfAbsent(tax.code(), code -> new HashSet<>());
    Map<String, BigMoney> bases = new LinkedHashMap<>();
    for (Taxable item : goods) {
      boolean holds = tax.when() == null || tax.when().holds(item.facts());
      if (holds && !parts.isEmpty() && done.add(item.id())) {
        bases.put(item.id(), base(item, parts));
      }
    }
    if (!bases.isEmpty()) {
      bill(tax, bases, parts);
    }
  }

  private void bill(TaxEdition.Tax tax, Map<String, BigMoney> bases, List<TaxEdition.Part> parts) {
    BigDecimal rate = tax.rate().fraction();
    BigDecimal factor =
        Boolean.TRUE.equals(tax.inclusive())
            ? rate.divide(BigDecimal.ONE.subtract(rate), MathContext.DECIMAL128)
            : rate;
    BigMoney base =
        bases.values().stream().reduce(BigMoney.zero(edition.body().currency()), BigMoney::plus);
    BigMoney exact = base.multipliedBy(factor);
    bases.forEach(
        (item, amount) -> earlier.merge(item, amount.multipliedBy(factor), BigMoney::plus));
    String why = words(parts) + (factor.compareTo(rate) == 0 ? "" : ", the tax itself included");
    working.add(
        new Step(
            tax.label(),
            new Value.Amount(base),
            tax.rate(),
            new Value.Amount(exact),
            why,
            edition.ref()));
    lines.add(
        new ChargeLine(
            tax.code(),
            tax.label(),
            tax.rate().text(),
            Payer.BUYER,
            new Value.Amount(base),
            tax.rate(),
            exact.toMoney(edition.body().roundingMode()),
            true,
            edition.ref()));
  }

  private static String words(List<TaxEdition.Part> parts) {
    return "on "
        + String.join(
            " + ",
            parts.stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList());
  }

  private BigMoney base(Taxable item, List<TaxEdition.Part> parts) {
    BigMoney base = BigMoney.zero(edition.body().currency());
    for (TaxEdition.Part part : parts) {
      base = base.plus(part(item, part));
    }
    return base;
  }

  private BigMoney part(Taxable item, TaxEdition.Part part) {
    return switch (part) {
      case GOODS -> item.goods();
      case FREIGHT -> item.freight();
      case INSURANCE -> item.insurance();
      case CUSTOMS_VALUE -> item.customsValue();
      case DUTY -> item.duty();
      case EARLIER_TAXES ->
          earlier.getOrDefault(item.id(), BigMoney.zero(edition.body().currency()));
    };
  }
}
