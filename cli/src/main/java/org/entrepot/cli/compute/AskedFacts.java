package org.entrepot.cli.compute;

import org.entrepot.cli.json.RuleJson;
import org.entrepot.cli.terminal.Ink;
import org.entrepot.cli.terminal.Screen;
import org.entrepot.cli.terminal.Table;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.json.Json;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/** The facts that an edition asks for, so that nobody has to guess them. */
final class AskedFacts {
  private AskedFacts() {}

  static void print(FactSheet sheet, Screen screen) {
    print(sheet, screen, "  ");
  }

  private static void print(FactSheet sheet, Screen screen, String indent) {
    Table table = new Table().text("Fact").text("").text("Expected").givesWay("What it is");
    for (FactDeclaration fact : sheet.facts().values()) {
      table.row(
          fact.needed() ? Ink.STRONG : Ink.PLAIN,
          fact.name(),
          need(fact),
          fact.type().expected(),
          fact.label());
    }
    if (!table.isEmpty()) {
      table.print(screen, indent);
    }
    for (FactSheet.Group group : sheet.groups().values()) {
      screen.blank();
      screen.line(
          indent
              + group.label()
              + ": each of ‘"
              + group.name()
              + "’"
              + (group.needed() ? ", at least one" : ""));
      print(group.member(), screen, indent + "  ");
    }
  }

  private static String need(FactDeclaration fact) {
    @Nullable Value fallback = fact.fallback();
    if (fallback != null) {
      return "else " + fallback.text();
    }
    return fact.needed() ? "needed" : "optional";
  }

  static Json.Members json(FactSheet sheet) {
    return Json.members()
        .with("facts", Json.list(sheet.facts().values(), AskedFacts::json))
        .with("groups", Json.list(sheet.groups().values(), AskedFacts::json));
  }

  private static Json json(FactDeclaration fact) {
    return Json.members()
        .with("name", fact.name())
        .with("label", fact.label())
        .with("expected", fact.type().expected())
        .with("needed", fact.needed())
        .with("fallback", RuleJson.value(fact.fallback()));
  }

  private static Json json(FactSheet.Group group) {
    return Json.members()
        .with("name", group.name())
        .with("label", group.label())
        .with("needed", group.needed())
        .with("member", json(group.member()));
  }
}
