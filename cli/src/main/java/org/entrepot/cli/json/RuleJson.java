package org.entrepot.cli.json;

import java.util.Locale;
import org.entrepot.rulebook.book.Change;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.edition.Fault;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.working.ChargeLine;
import org.entrepot.rulebook.working.NotPublic;
import org.entrepot.rulebook.working.Outcome;
import org.entrepot.rulebook.working.Refusal;
import org.entrepot.rulebook.working.Step;
import org.jspecify.annotations.Nullable;

/**
 * The things of the rulebook as JSON. The shape is documented in {@code
 * docs/guide/command-line.md}; members are added to it, never renamed. Amounts and rates are
 * decimal strings, since many readers turn JSON numbers into binary fractions.
 */
public final class RuleJson {
  private RuleJson() {}

  public static Json value(@Nullable Value value) {
    return switch (value) {
      case null -> Json.Absent.NULL;
      case Value.Amount amount ->
          Json.members()
              .with("currency", amount.money().getCurrencyUnit().getCode())
              .with("amount", amount.text().substring(4));
      case Value.Proportion(var fraction) ->
          Json.members().with("fraction", fraction.toPlainString());
      case Value.Count(var number) -> new Json.Decimal(number);
      case Value.Measure(var number, var unit) ->
          Json.members().with("number", number.toPlainString()).with("unit", unit.symbol());
      case Value.YesNo(var yes) -> new Json.Flag(yes);
      case Value.Word word -> new Json.Text(word.text());
      case Value.Day day -> new Json.Text(day.text());
      case Value.TimeOfDay time -> new Json.Text(time.text());
      case Value.WallTime time -> new Json.Text(time.text());
      case Value.Moment moment -> new Json.Text(moment.text());
    };
  }

  /** What cites an edition. */
  public static Json.Members ref(EditionRef ref) {
    return Json.members()
        .with("subject", ref.subject().toString())
        .with("from", ref.from().toString())
        .with("revision", ref.revision())
        .with("hash", ref.hash().hex());
  }

  /** An edition without its values. */
  public static Json.Members edition(Edition<?> edition) {
    return ref(edition.ref())
        .with("zone", edition.zone().getId())
        .with("announced", edition.announced() == null ? null : edition.announced().toString())
        .with("recorded", edition.recorded().toString())
        .with("withdrawn", edition.withdrawn())
        .with("confidence", word(edition.confidence()))
        .with("sources", Json.list(edition.sources(), RuleJson::source))
        .with("note", edition.note());
  }

  private static Json source(Source source) {
    return Json.members()
        .with("title", source.title())
        .with("publisher", source.publisher())
        .with("date", source.date() == null ? null : source.date().toString())
        .with("url", source.url());
  }

  /** An edition's values as its file states them. */
  public static Json content(Content content) {
    return switch (content) {
      case Content.Fields(var fields) -> {
        Json.Members members = Json.members();
        for (var field : fields.entrySet()) {
          members = members.with(field.getKey(), content(field.getValue()));
        }
        yield members;
      }
      case Content.Items(var items) -> Json.list(items, RuleJson::content);
      case Content.Text(var text) -> new Json.Text(text);
    };
  }

  public static Json change(Change change) {
    return Json.members()
        .with("where", change.where())
        .with("was", change.was())
        .with("becomes", change.becomes());
  }

  public static Json fault(Fault fault) {
    return Json.members()
        .with("file", fault.file())
        .with("line", fault.line())
        .with("column", fault.column())
        .with("rule", fault.rule().number())
        .with("message", fault.message());
  }

  /** An answer, or all reasons why there is none. */
  public static Json.Members outcome(Outcome outcome) {
    Json.Members members =
        switch (outcome) {
          case Outcome.Answer answer -> {
            Json.Members results = Json.members();
            for (var result : answer.results().entrySet()) {
              results = results.with(result.getKey(), value(result.getValue()));
            }
            yield Json.members()
                .with("answered", true)
                .with("lines", Json.list(answer.lines(), RuleJson::line))
                .with("notPublic", Json.list(answer.notPublic(), RuleJson::notPublic))
                .with("results", results)
                .with("notes", Json.texts(answer.notes()));
          }
          case Outcome.Refused refused ->
              Json.members()
                  .with("answered", false)
                  .with("refusals", Json.list(refused.refusals(), RuleJson::refusal))
                  .with("notes", Json.texts(refused.notes()));
        };
    return members.with("working", Json.list(outcome.working(), RuleJson::step));
  }

  private static Json notPublic(NotPublic charge) {
    return Json.members()
        .with("code", charge.code())
        .with("label", charge.label())
        .with("on", charge.on())
        .with("payer", word(charge.payer()))
        .with("why", charge.why())
        .with("edition", ref(charge.edition()));
  }

  private static Json line(ChargeLine line) {
    return Json.members()
        .with("code", line.code())
        .with("label", line.label())
        .with("on", line.on())
        .with("payer", word(line.payer()))
        .with("base", value(line.base()))
        .with("rate", value(line.rate()))
        .with("amount", value(new Value.Amount(line.amount().toBigMoney())))
        .with("reversible", line.reversible())
        .with("edition", ref(line.edition()));
  }

  public static Json refusal(Refusal refusal) {
    return Json.members()
        .with("reason", word(refusal.reason()))
        .with("about", refusal.about())
        .with("message", refusal.message());
  }

  private static Json step(Step step) {
    return Json.members()
        .with("what", step.what())
        .with("base", value(step.base()))
        .with("rate", value(step.rate()))
        .with("amount", value(step.amount()))
        .with("why", step.why())
        .with("edition", ref(step.edition()));
  }

  /** A constant as files write it: {@code NO_EDITION} is {@code no-edition}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
