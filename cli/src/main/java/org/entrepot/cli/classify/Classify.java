package org.entrepot.cli.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entrepot.classification.Classifier;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.cli.asking.Printing;
import org.entrepot.cli.asking.ReferencesOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entrepot classify}: the HS codes that a description may have. */
@Command(
    name = "classify",
    description = {
      "Says which HS codes goods may have, from how their seller describes them.",
      "What tells too little is refused with a question. It is no customs advice."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entrepot classify 'cotton t-shirts, knitted' 'leather handbags'",
      "  entrepot classify 'gin' --code 22085011",
      "  entrepot classify 'usb charger' --candidates 10 --json"
    })
public final class Classify implements Callable<Integer> {

  @Parameters(paramLabel = "description", description = "What the goods are, as a seller says it.")
  private List<String> descriptions = new ArrayList<>();

  @Option(
      names = "--code",
      paramLabel = "HS",
      description = "The seller's own code, to be checked; it stands whatever comes out.")
  private @Nullable String code;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      defaultValue = "5",
      description = "At most so many candidates (default: ${DEFAULT-VALUE}).")
  private int candidates;

  @Option(
      names = "--items",
      paramLabel = "FILE",
      description = {
        "A CSV file instead, with a column ‘description’, perhaps one ‘code’",
        "(docs/guide/classification.md)."
      })
  private @Nullable Path items;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the answers as CSV too.")
  private @Nullable Path out;

  @Mixin private ReferencesOption references;
  @Mixin private Printing printing;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls the command
  Classify() {}

  @Override
  public Integer call() throws IOException {
    if ((items == null) == descriptions.isEmpty()) {
      throw new BadInput("description: describe goods, or give a file of them with --items");
    }
    if (items != null && code != null) {
      throw new BadInput("--code: a file has the codes of its items in a column ‘code’");
    }
    if (candidates < 1) {
      throw new BadInput("--candidates: at least one");
    }
    Optional<HsCode> own = Optional.ofNullable(code).map(Classify::read);
    Classifier classifier = references.classifier();
    List<ItemFile.Row> rows =
        items == null
            ? descriptions.stream().map(text -> ItemFile.Row.of(text, own)).toList()
            : ItemFile.read(items);
    List<Item> answers = rows.stream().map(row -> answer(classifier, row)).toList();
    printing.answer(() -> ClassifyJson.of(answers), screen -> ClassifyText.print(answers, screen));
    if (out != null) {
      ItemFile.write(rows, answers, out);
    }
    return answers.stream().mapToInt(Item::exit).max().orElse(0);
  }

  private Item answer(Classifier classifier, ItemFile.Row row) {
    if (row.fault().isPresent()) {
      return Item.bad(row.fault().orElseThrow());
    }
    return new Item(
        Optional.of(classifier.classify(row.description(), candidates)),
        row.code().map(code -> classifier.check(row.description(), code)),
        Optional.empty());
  }

  private static HsCode read(String written) {
    return HsCode.read(written)
        .orElseThrow(
            () -> new BadInput("--code: ‘" + written + "’ is no HS code: write 6 to 12 digits"));
  }
}
