package org.entrepot.benchmarks.restatement;

import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.working.Payer;
import org.joda.money.CurrencyUnit;

/** A charge that the orders of the job are billed under one edition of a rule. */
record Billed(SubjectId rule, Side side, CurrencyUnit currency, TableCharge charge) {

  /** As {@link Totals} call it. */
  String name() {
    return Totals.charge(rule, charge.code(), charge.payer(), side);
  }

  Payer payer() {
    return charge.payer();
  }
}
