package org.entrepot.replay.report;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.ReplayCommand;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.replay.rules.Answers;
import org.entrepot.replay.rules.PinnedRule;

/** The report of one restatement. */
public final class ReportPage {

  private final Restatement restatement;
  private final List<PinnedRule<?>> rules;
  private final ReportFold fold;
  private final Answers answers;
  private final ReplayCommand command;

  /**
   * A report of a restatement.
   *
   * @param command that repeats it
   */
  public ReportPage(
      Restatement restatement,
      List<PinnedRule<?>> rules,
      ReportFold fold,
      Answers answers,
      ReplayCommand command) {
    this.restatement = restatement;
    this.rules = rules;
    this.fold = fold;
    this.answers = answers;
    this.command = command;
  }

  /** The whole file. */
  public String text() throws IOException {
    Basis basis = restatement.basis();
    Html html = new Html();
    ReportSections.print(restatement, rules, fold, answers, html);
    ReportBasis.data(restatement, command, html);
    return ReportDocument.of(
        "Past orders under the editions of "
            + day(basis.under())
            + " against those of "
            + day(basis.against()),
        html);
  }

  static String day(LocalDateTime time) {
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
