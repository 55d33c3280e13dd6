package org.entrepot.benchmarks.restatement;

import org.entrepot.rulebook.working.Payer;

/** A charge as a table of figures. */
sealed interface TableCharge
    permits FeeTable.FeeCharge, FreightTable.FreightCharge, DutyTable.DutyCharge {
  String code();

  Payer payer();
}
