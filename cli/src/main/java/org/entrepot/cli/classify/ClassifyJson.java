package org.entrepot.cli.classify;

import java.util.List;
import org.entrepot.cli.json.ClassificationJson;
import org.entrepot.rulebook.json.Json;

/** Answers for programs. */
final class ClassifyJson {
  private ClassifyJson() {}

  static Json.Members of(List<Item> answers) {
    return Json.members().with("format", 1).with("items", Json.list(answers, ClassifyJson::item));
  }

  private static Json item(Item item) {
    return item.fault().isPresent()
        ? Json.members().with("status", item.status()).with("fault", item.fault().orElseThrow())
        : ClassificationJson.of(item.classification().orElseThrow(), item.check());
  }
}
