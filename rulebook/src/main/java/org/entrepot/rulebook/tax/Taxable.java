package org.entrepot.rulebook.tax;

import org.entrepot.rulebook.facts.Facts;
import org.joda.money.BigMoney;

/** One item as taxes see it, in the currency of the taxes. */
public record Taxable(
    String id,
    BigMoney goods,
    BigMoney freight,
    BigMoney insurance,
    BigMoney customsValue,
    BigMoney duty,
    Facts facts) {}
