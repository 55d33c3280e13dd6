package org.entrepot.cli.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entrepot.cli.Exit;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.FaultyRulebook;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.RulebookFolder;
import org.entrepot.cli.asking.Surroundings;
import org.entrepot.cli.asking.When;
import org.entrepot.cli.json.RuleJson;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.edition.Confidence;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.tariff.TariffChange;
import org.entrepot.rulebook.tariff.TariffEdition;
import org.entrepot.rulebook.tariff.TariffTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot import tariff}: a file of duties by tariff line becomes an edition. */
@Command(
    name = "tariff",
    description = {
      "Reads a CSV file with a tariff line in each row into a tariff subject, as an edition that",
      "comes into force on a day. Says every row that cannot be read and what changes against the",
      "edition in force until then. All is written or nothing is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot import tariff ../shared/data/tariff/global-uk-tariff.csv --column eu \\",
      "    --into starter/eu/tariff --from 2027-01-01 --source 'Tariff of 2027' --dry-run",
      "  entrepot import tariff ../shared/data/tariff/global-uk-tariff.csv \\",
      "    --column ukgt_duty_rate --into acme/gb/tariff --title 'UK tariff' --zone Europe/London"
          + " \\",
      "    --from 2021-01-01 --source 'UK Global Tariff' --publisher 'UK government' --dry-run"
    })
final class ImportTariff implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "CSV, plain or gzip; the column ‘commodity’ holds the code.")
  private Path file;

  @Option(
      names = "--column",
      paramLabel = "uk|eu|HEADING",
      required = true,
      description =
          "Which column holds the duty: uk (ukgt_duty_rate), eu (cet_duty_rate) or its heading.")
  private String column;

  @Option(
      names = "--into",
      paramLabel = "SUBJECT",
      required = true,
      description = "The tariff subject, as marketplace/market/subject; it may be new.")
  private String into;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      required = true,
      description = "When the duties come into force, by the subject's own clock.")
  private String from;

  @Mixin private SourceOptions source;

  @Option(
      names = "--confidence",
      paramLabel = "WORD",
      defaultValue = "transcribed",
      description = "official, press, transcribed, announced or convention (default: transcribed).")
  private Confidence confidence;

  @Option(names = "--note", paramLabel = "TEXT", description = "What a reader must know.")
  private @Nullable String note;

  @Option(names = "--title", paramLabel = "TEXT", description = "What a new subject is called.")
  private @Nullable String title;

  @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of a new subject.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--leave-out-bad-rows",
      description = "Write the lines that can be read although other rows cannot.")
  private boolean leaveOut;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many changes of each kind to show (default: ${DEFAULT-VALUE}).")
  private int shown;

  @Option(names = "--dry-run", description = "Only say what would be written.")
  private boolean dryRun;

  @Mixin private Printing printing;
  @Mixin private RulebookFolder rulebooks;

  private final Clock clock;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  ImportTariff(Surroundings surroundings) {
    this.clock = surroundings.clock();
  }

  @Override
  public Integer call() throws IOException {
    SubjectId subject = subject();
    Path path = rulebooks.path().resolve(subject + ".yaml");
    Optional<Subject<TariffEdition>> known =
        Files.exists(path) ? Optional.of(known(subject)) : Optional.empty();
    ZoneId clocks = known.map(Subject::zone).orElseGet(this::newZone);
    TariffFile.Lines lines = TariffFile.read(file, column);
    LocalDateTime start = new When("--from", from).in(clocks).atZone(clocks).toLocalDateTime();
    Optional<Edition<TariffEdition>> standing = known.flatMap(it -> inForce(it, start));
    String compact = TariffTable.compact(lines.lines());
    TariffTable table = TariffTable.read(compact);
    Optional<TariffChange> change =
        standing.map(edition -> TariffChange.between(edition.body().table(), table));
    ImportReport.Written written = toBeWritten(lines, change);
    if (written == ImportReport.Written.YES) {
      EditionText edition = edition(known, start, clocks, lines, compact);
      write(path, known.isPresent(), edition, clocks, subject, lines.lines().size());
    }
    ImportReport report =
        new ImportReport(
            subject, path, lines, start, standing.map(Edition::ref), change, written, shown);
    printing.answer(report::json, report::print);
    return written == ImportReport.Written.BAD_ROWS ? Exit.REFUSED : Exit.DONE;
  }

  private ImportReport.Written toBeWritten(TariffFile.Lines lines, Optional<TariffChange> change) {
    if (lines.lines().isEmpty()) {
      throw new BadInput("FILE: " + lines.file() + " has no row that is a tariff line");
    }
    if (!lines.bad().isEmpty() && !leaveOut) {
      return ImportReport.Written.BAD_ROWS;
    }
    if (change.filter(TariffChange::isNone).isPresent()) {
      return ImportReport.Written.NOTHING_CHANGES;
    }
    return dryRun ? ImportReport.Written.DRY_RUN : ImportReport.Written.YES;
  }

  private SubjectId subject() {
    try {
      return SubjectId.of(into);
    } catch (IllegalArgumentException none) {
      throw new BadInput("--into: " + none.getMessage(), none);
    }
  }

  private ZoneId newZone() {
    if (title == null || zone == null) {
      throw new BadInput("--into: " + into + " is new: say its --title and its --zone");
    }
    return zone;
  }

  private Subject<TariffEdition> known(SubjectId id) {
    RulebookFolder.Asked asked = rulebooks.read("--into", id.toString());
    if (!asked.subject().family().body().equals(TariffEdition.class)) {
      throw new BadInput(
          "--into: " + id + " is of the family " + asked.subject().family().name() + ", no tariff");
    }
    return asked.rulebook().typed(id, TariffEdition.class);
  }

  private static Optional<Edition<TariffEdition>> inForce(
      Subject<TariffEdition> subject, LocalDateTime start) {
    return subject.timeline().at(start.atZone(subject.zone()).toInstant())
            instanceof InForce.Found<TariffEdition>(var edition)
        ? Optional.of(edition)
        : Optional.empty();
  }

  private EditionText edition(
      Optional<Subject<TariffEdition>> known,
      LocalDateTime start,
      ZoneId clocks,
      TariffFile.Lines lines,
      String compact) {
    int earlier =
        known.stream()
            .flatMap(subject -> subject.timeline().revisions().stream())
            .filter(edition -> edition.from().equals(start))
            .mapToInt(Edition::revision)
            .max()
            .orElse(0);
    String left =
        lines.bad().isEmpty()
            ? ""
            : "Rows of the file that could not be read and are not in it: "
                + lines.bad().size()
                + ".";
    String said = ((note == null ? "" : note + " ") + left).strip();
    return new EditionText(
        start,
        LocalDate.now(clock.withZone(clocks)),
        earlier + 1,
        RuleJson.word(confidence),
        source,
        said.isEmpty() ? null : said,
        compact);
  }

  private void write(
      Path path, boolean isKnown, EditionText edition, ZoneId clocks, SubjectId subject, int lines)
      throws IOException {
    String text =
        isKnown
            ? edition.within(Files.readString(path))
            : edition.file(title == null ? into : title, clocks.getId());
    check(subject, text, edition, lines);
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What would be written is read before it is. */
  private static void check(SubjectId id, String text, EditionText edition, int lines) {
    switch (new RulebookReader(Families.ALL).read(Map.of(id + ".yaml", text))) {
      case Reading.Faulty(var faults) -> throw new FaultyRulebook(List.copyOf(faults));
      case Reading.Read(Rulebook read) -> {
        boolean stands =
            read.typed(id, TariffEdition.class).timeline().revisions().stream()
                .filter(it -> it.from().equals(edition.from()))
                .filter(it -> it.revision() == edition.revision())
                .anyMatch(it -> it.body().table().size() == lines);
        if (!stands) {
          throw new BadInput(
              "--into: the editions of " + id + " stand so in their file that none can be added");
        }
      }
    }
  }
}
