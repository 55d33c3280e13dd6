package org.entrepot.cli.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.DatedSubject;
import org.entrepot.cli.asking.Moments;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.cli.terminal.Table.Cell;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.Source;
import org.entrepot.rulebook.edition.Timeline.Period;
import org.entrepot.rulebook.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot rulebook show}: one edition with its source, and the subject's timeline. */
@Command(
    name = "show",
    description = "Shows the edition in force with its source and values, and the timeline.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot rulebook show shopee/br/fees",
      "  entrepot rulebook show shopee/br/fees --at 2026-02-28T23:59 --json",
      "  entrepot rulebook show shopee/br/fees --at 2026-03-01 --known-at 2026-02-20",
      "  entrepot rulebook show shopee/br/fees --at 2026-03-01 --draft"
    })
final class ShowEdition implements Callable<Integer> {
  private static final Set<String> OF_THE_RECORD =
      Set.of(
          "revision",
          "announced",
          "recorded",
          "withdrawn",
          "confidence",
          "source",
          "sources",
          "note");

  @Parameters(paramLabel = "SUBJECT", description = "The subject, as marketplace/market/subject.")
  private String subject;

  @Option(
      names = "--draft",
      description =
          "Print it as a file to be changed and tried with ‘entrepot replay --draft FILE’, every"
              + " anchor written out.")
  private boolean draft;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private TimeOptions time;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ShowEdition() {}

  @Override
  public Integer call() {
    DatedSubject<?> dated = time.dated(rulebooks.read("SUBJECT", subject).subject());
    Edition<?> edition = dated.edition(time.at());
    printing.answer(
        () -> json(dated, edition),
        screen -> {
          if (draft) {
            draft(edition, screen);
          } else {
            print(dated, edition, screen);
          }
        });
    return Exit.DONE;
  }

  /** The edition without what is nobody's word yet: who recorded it, when and from where. */
  static void draft(Edition<?> edition, Screen screen) {
    screen.line("# To be tried on past orders: entrepot replay … --draft FILE");
    screen.line("subject: " + edition.ref().subject());
    Map<String, Content> fields = new LinkedHashMap<>();
    if (edition.content() instanceof Content.Fields(var stated)) {
      fields.putAll(stated);
    }
    fields.keySet().removeAll(OF_THE_RECORD);
    ContentText.write(new Content.Fields(fields), screen);
  }

  private static Json.Members json(DatedSubject<?> dated, Edition<?> edition) {
    return Json.members()
        .with("format", 1)
        .with("subject", dated.subject().id().toString())
        .with("title", dated.subject().title())
        .with("family", dated.subject().family().name())
        .with(
            "edition",
            RuleJson.edition(edition).with("content", RuleJson.content(edition.content())))
        .with("timeline", Json.list(dated.periods(), ShowEdition::json));
  }

  private static Json json(Period<?> period) {
    return RuleJson.ref(period.edition().ref())
        .with("to", period.end() == null ? null : period.end().toString())
        .with("confidence", RuleJson.word(period.edition().confidence()));
  }

  private static void print(DatedSubject<?> dated, Edition<?> edition, Screen screen) {
    screen.heading(dated.subject().id() + " · " + dated.subject().title());
    screen.line(Ink.FAINT, dated.subject().family().purpose());
    screen.blank();
    facts(dated, edition).print(screen);
    screen.blank().heading("Values");
    ContentText.print(edition.content().part("values"), screen);
    screen.blank().heading("Timeline (" + edition.zone() + ")");
    timeline(dated.periods(), edition).print(screen, "  ");
  }

  private static Table facts(DatedSubject<?> dated, Edition<?> edition) {
    Table table = new Table().text("").givesWay("");
    dated.periods().stream()
        .filter(period -> period.edition().equals(edition))
        .forEach(period -> table.row("In force", Moments.span(period)));
    if (edition.announced() != null) {
      table.row("Announced", edition.announced().toString());
    }
    table.row("Recorded", edition.recorded().toString());
    table.row(
        List.of(
            new Cell("Confidence", Ink.PLAIN),
            new Cell(RuleJson.word(edition.confidence()), Confidences.ink(edition))));
    edition.sources().forEach(source -> table.row("Source", words(source)));
    if (edition.note() != null) {
      table.row("Note", edition.note());
    }
    return table.row("Cite as", edition.ref().toString());
  }

  private static String words(Source source) {
    return source.title()
        + ", "
        + source.publisher()
        + (source.date() == null ? "" : ", " + source.date())
        + (source.url() == null ? "" : ", " + source.url());
  }

  private static Table timeline(List<? extends Period<?>> periods, Edition<?> shown) {
    Table table = new Table().text("").text("").text("").text("");
    for (Period<?> period : periods) {
      Edition<?> edition = period.edition();
      table.row(
          List.of(
              new Cell(edition.equals(shown) ? "▶" : " ", Ink.STRONG),
              new Cell(Moments.span(period), Ink.PLAIN),
              new Cell(RuleJson.word(edition.confidence()), Confidences.ink(edition)),
              new Cell(
                  (edition.revision() == 1 ? "" : "revision " + edition.revision() + " ")
                      + "#"
                      + edition.hash().brief(),
                  Ink.FAINT)));
    }
    return table;
  }
}
