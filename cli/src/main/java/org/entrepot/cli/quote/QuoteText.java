package org.entrepot.cli.quote;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.cli.working.OutcomeText;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;

/** Quotes for people and for programs. */
final class QuoteText {

  private QuoteText() {}

  static Json.Members json(List<Parcel> quotes) {
    return Json.members().with("format", 1).with("quotes", Json.list(quotes, QuoteText::json));
  }

  private static Json json(Parcel quote) {
    Json.Members members =
        Json.members()
            .with("parcel", quote.name())
            .with("to", quote.to())
            .with("subject", quote.subject() == null ? null : quote.subject().id().toString())
            .with("at", quote.at() == null ? null : quote.at().toString());
    for (var member : RuleJson.outcome(quote.outcome()).members().entrySet()) {
      members = members.with(member.getKey(), member.getValue());
    }
    return quote.crossings() == null ? members : members.with("cliffs", quote.crossings().json());
  }

  static void print(List<Parcel> quotes, boolean working, Screen screen) {
    if (quotes.size() == 1) {
      one(quotes.getFirst(), working, screen);
      return;
    }
    compared(quotes).print(screen);
    for (Parcel quote : quotes) {
      if (!quote.reasons().isEmpty() || working) {
        screen.blank().heading(quote.name());
        quote.reasons().forEach(reason -> screen.item(Ink.FAINT, reason));
      }
      if (working && !quote.outcome().working().isEmpty()) {
        OutcomeText.printWorking(quote.outcome().working(), screen, "  ");
      }
    }
    long refused = quotes.stream().filter(Parcel::isRefused).count();
    screen.blank().line((quotes.size() - refused) + " quoted, " + refused + " refused");
  }

  private static void one(Parcel quote, boolean working, Screen screen) {
    if (quote.subject() != null) {
      screen.heading(quote.subject().id() + " · " + quote.subject().title()).blank();
    }
    OutcomeText.print(quote.outcome(), screen);
    if (quote.crossings() != null) {
      quote.crossings().print(screen);
    }
    if (working && !quote.outcome().working().isEmpty()) {
      screen.blank().heading("Working");
      OutcomeText.printWorking(quote.outcome().working(), screen, "  ");
    }
  }

  private static Table compared(List<Parcel> quotes) {
    Table table =
        new Table()
            .text("Parcel")
            .text("To")
            .figure("Customs value")
            .figure("Duty")
            .figure("Tax")
            .figure("Fees")
            .figure("Charges")
            .figure("Landed cost");
    for (Parcel quote : quotes) {
      List<String> cells = new ArrayList<>(List.of(quote.name(), quote.to()));
      for (String figure :
          List.of("customs-value", "duty", "tax", "fees", "charges", "landed-cost")) {
        BigMoney amount = quote.figure(figure);
        cells.add(
            amount == null ? quote.isRefused() ? "refused" : "–" : new Value.Amount(amount).text());
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }
}
