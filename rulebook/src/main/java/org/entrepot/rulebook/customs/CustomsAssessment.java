package org.entrepot.rulebook.customs;

import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.joda.money.BigMoney;

/** What customs makes of a consignment. */
public sealed interface CustomsAssessment {

  /**
   * An assessment.
   *
   * @param dutyByItem the exact duty of each item by its id, for the tax on top
   * @param estimated whether a duty was bracketed because it is not known
   */
  record Assessed(
      Procedure procedure,
      BigMoney customsValue,
      Map<String, BigMoney> dutyByItem,
      List<ChargeLine> lines,
      boolean estimated,
      List<Step> working)
      implements CustomsAssessment {
    public Assessed {
      dutyByItem = Map.copyOf(dutyByItem);
      lines = List.copyOf(lines);
      working = List.copyOf(working);
    }
  }

  /** No assessment. */
  record Refused(List<Refusal> refusals, List<Step> working) implements CustomsAssessment {
    public Refused {
      refusals = List.copyOf(refusals);
      working = List.copyOf(working);
    }
  }
}
