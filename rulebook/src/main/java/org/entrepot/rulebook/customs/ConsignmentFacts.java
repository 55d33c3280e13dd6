package org.entrepot.rulebook.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrepot.rulebook.duty.Counted;
import org.entrepot.rulebook.facts.DeclaredFact;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.value.Unit;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;

/** The names of the facts of a consignment, and the sheet that asks for them. */
public final class ConsignmentFacts {

  public static final String ITEMS = "items";
  public static final String RATES = "exchange-rates";
  public static final String SHIPPED_FROM = "shipped-from";
  public static final String REGION = "region";
  public static final String INCOTERM = "incoterm";
  public static final String CARRIER_KIND = "carrier-kind";
  public static final String GIFT = "gift";
  public static final String FREIGHT = "freight";
  public static final String INSURANCE = "insurance";
  public static final String DISCOUNT = "discount";
  public static final String ARRIVAL = "arrival-day";
  public static final String ESTIMATE = "estimate";
  public static final String INTRINSIC_VALUE = "intrinsic-value";
  public static final String CONSIGNMENT_VALUE = "consignment-value";
  public static final String TOTAL_WEIGHT = "total-weight";
  public static final String PRODUCT_KIND = "product-kind";
  public static final String EXCISE = "excise";
  public static final String ID = "id";
  public static final String DESCRIPTION = "description";
  public static final String HS_CODE = "hs-code";
  public static final String ORIGIN = "origin";
  public static final String VALUE = "value";
  public static final String QUANTITY = "quantity";
  public static final String DUTY_RATE = "duty-rate";
  public static final String TAX_CLASS = "tax-class";
  static final String PREFERENCE = "preference-claimed";
  static final String PROOF = "origin-proof";
  static final String ALCOHOL = "alcohol-strength";
  static final String SACCHAROSE = "saccharose";
  static final String FROM = "from";
  static final String TO = "to";
  static final String RATE = "rate";
  static final String DAY = "day";

  private static final FactType ANY_MONEY = new FactType.MoneyFact(null);
  private static final FactType ANY_UNIT_PRICE = new FactType.MoneyFact(null, true);
  private static final FactType WORD = new FactType.WordFact(List.of());
  private static final FactType YES_NO = new FactType.YesNoFact();
  private static final Value NO = new Value.YesNo(false);

  private ConsignmentFacts() {}

  /** Which fact of an item states a quantity; what is derived from others has none. */
  static String fact(Counted counted) {
    return counted.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The whole sheet, with what a regime declares beside it. */
  public static FactSheet sheet(Map<String, DeclaredFact> declared) {
    List<FactDeclaration> whole = new ArrayList<>(consignment());
    declared.forEach((name, fact) -> whole.add(fact.named(name)));
    FactSheet item = FactSheet.of(items());
    FactSheet rate =
        FactSheet.of(
            List.of(
                FactDeclaration.needed(FROM, WORD, "One unit of this currency"),
                FactDeclaration.needed(TO, WORD, "is so many of this"),
                FactDeclaration.needed(RATE, new FactType.NumberFact(false), "Exchange rate"),
                FactDeclaration.needed(DAY, new FactType.DayFact(), "Published on")));
    return FactSheet.of(
        whole,
        new FactSheet.Group(ITEMS, "Items", true, item),
        new FactSheet.Group(RATES, "Exchange rates", false, rate));
  }

  private static List<FactDeclaration> consignment() {
    return List.of(
        FactDeclaration.needed(SHIPPED_FROM, WORD, "Shipped from (country)"),
        FactDeclaration.optional(REGION, WORD, "State or province of the buyer"),
        choice(INCOTERM, "Duties and taxes", "ddp", "dap"),
        choice(CARRIER_KIND, "Carried by", "courier", "post", "freight"),
        FactDeclaration.withFallback(GIFT, YES_NO, "A gift between persons", NO),
        FactDeclaration.optional(FREIGHT, ANY_MONEY, "Freight"),
        FactDeclaration.optional(INSURANCE, ANY_MONEY, "Insurance"),
        FactDeclaration.optional(DISCOUNT, ANY_MONEY, "Discount on the goods"),
        FactDeclaration.optional(ARRIVAL, new FactType.DayFact(), "Arrives on"),
        FactDeclaration.withFallback(
            ESTIMATE, YES_NO, "Bracket an unknown duty instead of refusing", NO));
  }

  private static FactDeclaration choice(String name, String label, String... words) {
    return FactDeclaration.withFallback(
        name, new FactType.WordFact(List.of(words)), label, new Value.Word(words[0]));
  }

  static List<FactDeclaration> items() {
    List<FactDeclaration> facts = new ArrayList<>();
    facts.add(FactDeclaration.optional(ID, WORD, "Item"));
    facts.add(FactDeclaration.optional(DESCRIPTION, WORD, "Description"));
    facts.add(FactDeclaration.optional(HS_CODE, WORD, "HS or tariff code"));
    facts.add(FactDeclaration.optional(ORIGIN, WORD, "Country of origin"));
    facts.add(FactDeclaration.needed(VALUE, ANY_UNIT_PRICE, "Value of one"));
    facts.add(
        FactDeclaration.withFallback(
            QUANTITY, new FactType.NumberFact(true), "Quantity", new Value.Count(BigDecimal.ONE)));
    facts.add(
        FactDeclaration.optional(DUTY_RATE, new FactType.RateFact(), "Duty rate, where known"));
    facts.add(FactDeclaration.optional(PRODUCT_KIND, WORD, "Kind of product"));
    facts.add(
        FactDeclaration.withFallback(TAX_CLASS, WORD, "Tax class", new Value.Word("standard")));
    facts.add(FactDeclaration.withFallback(EXCISE, YES_NO, "Subject to excise", NO));
    facts.add(FactDeclaration.withFallback(PREFERENCE, YES_NO, "Preference claimed", NO));
    facts.add(FactDeclaration.optional(PROOF, WORD, "Proof of origin, for a preference"));
    facts.add(FactDeclaration.optional(ALCOHOL, new FactType.RateFact(), "Alcohol by volume"));
    facts.add(
        FactDeclaration.optional(SACCHAROSE, new FactType.RateFact(), "Saccharose by weight"));
    for (Counted counted : Counted.values()) {
      boolean derived =
          counted == Counted.ITEMS
              || counted == Counted.ALCOHOL_POINTS
              || counted == Counted.SUGAR_POINTS;
      if (!derived) {
        facts.add(
            FactDeclaration.optional(
                fact(counted), type(counted), "All of them: " + counted.words()));
      }
    }
    return facts;
  }

  private static FactType type(Counted counted) {
    return counted.unit() == Unit.PIECE
        ? new FactType.NumberFact(false)
        : new FactType.MeasureFact(counted.unit());
  }

  /** What conditions on a whole consignment may name: its facts and what is computed of them. */
  public static Map<String, FactDeclaration> ofTheConsignment(
      CurrencyUnit currency, Map<String, DeclaredFact> declared) {
    Map<String, FactDeclaration> known = new LinkedHashMap<>();
    consignment().forEach(fact -> known.put(fact.name(), fact));
    declared.forEach((name, fact) -> known.put(name, fact.named(name)));
    FactType money = new FactType.MoneyFact(currency);
    known.put(INTRINSIC_VALUE, FactDeclaration.needed(INTRINSIC_VALUE, money, "Goods alone"));
    known.put(
        CONSIGNMENT_VALUE, FactDeclaration.needed(CONSIGNMENT_VALUE, money, "Goods and freight"));
    FactType weight = new FactType.MeasureFact(Unit.KILOGRAM);
    known.put(TOTAL_WEIGHT, FactDeclaration.optional(TOTAL_WEIGHT, weight, "Weight of all goods"));
    known.put(EXCISE, FactDeclaration.needed(EXCISE, YES_NO, "Any item is subject to excise"));
    return known;
  }

  /** What conditions on one item may name: its own facts and those of its consignment. */
  public static Map<String, FactDeclaration> ofAnItem(
      CurrencyUnit currency, Map<String, DeclaredFact> declared) {
    Map<String, FactDeclaration> known = ofTheConsignment(currency, declared);
    items().forEach(fact -> known.put(fact.name(), fact));
    return known;
  }
}
