package org.entrepot.cli.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.FactTexts;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.TimeOptions;
import org.entrepot.replay.output.CsvWriter;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot quote}: landed cost of one parcel, or of a file of many. */
@Command(
    name = "quote",
    description = {
      "Quotes what a parcel costs at its destination, with duties, taxes and fees.",
      "What is missing, or not public, is said; nothing is guessed unless you ask for an estimate."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot quote --to CA --from US --at 2026-02-20 region=AB carrier-kind=post \\",
      "    --item 'value=USD 100,hs-code=610510,duty-rate=4%%' --rate USD:CAD=1.15@2026-02-20",
      "  entrepot quote --to DE,GB,SG --from CN --at 2026-02-20 'freight=EUR 10' \\",
      "    --item 'value=EUR 60,hs-code=61091000' --rate EUR:GBP=0.87@2026-02-20 \\",
      "    --rate EUR:SGD=1.5@2026-02-20",
      "  entrepot quote --to DE --from CN --at 2026-07-02 --classify \\",
      "    --item 'value=EUR 60,description=children books'"
    })
public final class Quote implements Callable<Integer> {

  @Option(
      names = "--to",
      paramLabel = "COUNTRY",
      split = ",",
      description = "Where it goes; several, apart by commas, are compared.")
  private List<String> to = new ArrayList<>();

  @Option(names = "--from", paramLabel = "COUNTRY", description = "Where it is sent from.")
  private @Nullable String from;

  @Option(
      names = "--item",
      paramLabel = "fact=value,…",
      description = "One kind of goods in it; repeat it for more.")
  private List<String> items = new ArrayList<>();

  @Parameters(
      paramLabel = "fact=value",
      description = "A fact about the parcel, as in 'freight=EUR 10', region=ON, incoterm=dap.")
  private List<String> facts = new ArrayList<>();

  @Option(
      names = "--parcels",
      paramLabel = "FILE",
      description = "A CSV file of many parcels instead, a row per item (docs/guide/quotes.md).")
  private @Nullable Path parcels;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the quotes as CSV too.")
  private @Nullable Path out;

  @Option(
      names = "--marketplace",
      paramLabel = "NAME",
      defaultValue = "starter",
      description = "Whose rules (default: ${DEFAULT-VALUE}).")
  private String marketplace;

  @Option(names = "--working", description = "Show the working too.")
  private boolean working;

  @Option(
      names = "--estimate",
      description = "Bracket a duty that is not known between low and high instead of refusing.")
  private boolean estimate;

  @Option(names = "--no-cliffs", description = "Do not look for thresholds beside the parcel.")
  private boolean noCliffs;

  @Mixin private ServiceOption service;
  @Mixin private ItemCodes codes;
  @Mixin private RateOptions rates;
  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;
  @Mixin private TimeOptions time;

  /** Of an estimate; empty where a figure is known. */
  private static final List<String> LOW_ENDS =
      List.of("duty-low", "tax-low", "charges-low", "landed-cost-low");

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  Quote() {}

  @Override
  public Integer call() throws IOException {
    if ((parcels == null) == to.isEmpty()) {
      throw new BadInput("--to: say where it goes, or give many parcels with --parcels");
    }
    Quoter quoter =
        new Quoter(rulebooks, marketplace, time, rates, service, codes, estimate, !noCliffs);
    List<Parcel> quotes =
        parcels == null
            ? destinations(quoter)
            : ParcelFile.read(parcels, quoter::declared).stream().map(quoter::quote).toList();
    printing.answer(
        () -> QuoteText.json(quotes), screen -> QuoteText.print(quotes, working, screen));
    if (out != null) {
      write(quotes, out);
    }
    return quotes.stream().anyMatch(Parcel::isRefused) ? Exit.REFUSED : Exit.DONE;
  }

  private List<Parcel> destinations(Quoter quoter) {
    List<Facts> goods = items.stream().map(item -> FactTexts.member("--item", item)).toList();
    Facts given = new Facts(FactTexts.values("fact=value", facts), Map.of("items", goods));
    Facts sent =
        from == null
            ? given
            : given.with(
                ConsignmentFacts.SHIPPED_FROM, new Value.Word(from.toUpperCase(Locale.ROOT)));
    return to.stream().map(country -> quoter.quote(country, sent)).toList();
  }

  private static void write(List<Parcel> quotes, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path half = whole.resolveSibling(whole.getFileName() + ".part");
    try (CsvWriter csv = CsvWriter.create(half)) {
      List<String> header = new ArrayList<>(List.of("parcel", "to", "status", "currency"));
      Parcel.FIGURES.forEach(header::add);
      header.addAll(List.of("procedure", "accountable", "reasons"));
      header.addAll(Crossings.COLUMNS);
      header.addAll(LOW_ENDS);
      csv.row(header);
      for (Parcel quote : quotes) {
        csv.row(row(quote));
      }
    }
    Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> row(Parcel quote) {
    BigMoney charges = quote.figure("charges");
    List<String> row = new ArrayList<>();
    row.add(quote.name());
    row.add(quote.to());
    row.add(quote.isRefused() ? "refused" : "quoted");
    row.add(charges == null ? "" : charges.getCurrencyUnit().getCode());
    for (String figure : Parcel.FIGURES) {
      row.add(field(quote.figure(figure)));
    }
    row.add(quote.word("procedure"));
    row.add(quote.word("accountable"));
    row.add(String.join("; ", quote.reasons()));
    row.addAll(
        quote.crossings() == null
            ? Collections.nCopies(Crossings.COLUMNS.size(), "")
            : quote.crossings().fields());
    LOW_ENDS.forEach(low -> row.add(field(quote.figure(low))));
    return row;
  }

  private static String field(@Nullable BigMoney amount) {
    return amount == null ? "" : amount.getAmount().toPlainString();
  }
}
