package org.entrepot.cli.quote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entrepot.cli.asking.BadInput;
import org.entrepot.replay.table.BadFieldException;
import org.entrepot.replay.table.CsvTable;
import org.entrepot.replay.table.TableRow;
import org.entrepot.replay.table.UnreadableFileException;
import org.entrepot.rulebook.customs.ConsignmentFacts;
import org.entrepot.rulebook.facts.FactDeclaration;
import org.entrepot.rulebook.facts.FactSheet;
import org.entrepot.rulebook.facts.FactType;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.value.Value;
import org.entrepot.rulebook.value.ValueText;
import org.entrepot.rulebook.value.ValueTextException;

/**
 * A CSV file of parcels: a row per item, rows of one {@code parcel} together. The columns are
 * {@code parcel}, {@code to}, {@code at} where the days differ, and the names of facts, of the item
 * or of the consignment; an empty field is a fact not given. A row that cannot be read makes its
 * parcel bad, with line and reason, and the others are quoted all the same.
 */
final class ParcelFile {

  static final String PARCEL = "parcel";
  static final String TO = "to";
  static final String AT = "at";

  /**
   * The rows of one parcel.
   *
   * @param place file and line of the first
   * @param faults line and reason of each row that cannot be read
   */
  record Rows(
      String name, String place, Map<String, String> own, Facts facts, List<String> faults) {}

  private static final FactSheet SHEET = ConsignmentFacts.sheet(Map.of());

  private final Set<String> declared;
  private final List<Rows> parcels = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ParcelFile(Set<String> declared) {
    this.declared = declared;
  }

  /**
   * Reads a file.
   *
   * @param declared of the countries in it, the facts that they ask for beside the usual ones
   */
  static List<Rows> read(Path path, Function<Set<String>, Set<String>> declared) {
    ParcelFile file = new ParcelFile(declared.apply(countries(path)));
    try (CsvTable table = CsvTable.open(path)) {
      file.check(table);
      for (TableRow row = table.next(); row != null; row = table.next()) {
        file.add(table, row);
      }
    } catch (UnreadableFileException unreadable) {
      throw new BadInput("--parcels: " + unreadable.getMessage(), unreadable);
    }
    return file.parcels;
  }

  private static Set<String> countries(Path path) {
    Set<String> countries = new TreeSet<>();
    try (CsvTable table = CsvTable.open(path)) {
      int to = table.column(TO);
      for (TableRow row = table.next(); to >= 0 && row != null; row = table.next()) {
        row.readable(to).ifPresent(countries::add);
      }
    } catch (UnreadableFileException unreadable) {
      throw new BadInput("--parcels: " + unreadable.getMessage(), unreadable);
    }
    return countries;
  }

  private static Map<String, FactDeclaration> items() {
    FactSheet.Group group = SHEET.groups().get("items");
    return group == null ? Map.of() : group.member().facts();
  }

  private void check(CsvTable table) {
    for (String own : List.of(PARCEL, TO)) {
      if (table.column(own) < 0) {
        throw new BadInput("--parcels: " + table.name() + ":1: a column ‘" + own + "’ is needed");
      }
    }
    for (String column : table.header()) {
      boolean known =
          List.of(PARCEL, TO, AT).contains(column)
              || SHEET.facts().containsKey(column)
              || declared.contains(column)
              || items().containsKey(column);
      if (!known) {
        throw new BadInput(
            "--parcels: "
                + table.name()
                + ":1: ‘"
                + column
                + "’ is no fact of a parcel; known are "
                + String.join(", ", SHEET.facts().keySet())
                + ", and of an item "
                + String.join(", ", items().keySet()));
      }
    }
  }

  private void add(CsvTable table, TableRow row) {
    String place = table.name() + ":" + row.line();
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, Value> whole = new LinkedHashMap<>();
    Map<String, Value> item = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    try {
      row.check();
      for (int i = 0; i < table.header().size(); i++) {
        if (!row.isEmpty(i)) {
          field(place, table.header().get(i), row.text(i), own, whole, item, faults);
        }
      }
    } catch (BadFieldException bad) {
      faults.add(place + ": " + bad.words());
    }
    String name = own.getOrDefault(PARCEL, "row " + row.line());
    Rows last = parcels.isEmpty() ? null : parcels.getLast();
    if (last != null && last.name().equals(name)) {
      parcels.set(parcels.size() - 1, joined(last, place, own, whole, item, faults));
      return;
    }
    if (!names.add(name)) {
      faults.add(place + ": parcel ‘" + name + "’ stands above already: its rows stand together");
    }
    parcels.add(
        new Rows(
            name, place, own, Facts.of(whole).withGroup("items", List.of(Facts.of(item))), faults));
  }

  private static Rows joined(
      Rows last,
      String line,
      Map<String, String> own,
      Map<String, Value> whole,
      Map<String, Value> item,
      List<String> more) {
    List<String> faults = new ArrayList<>(last.faults());
    faults.addAll(more);
    whole.forEach((name, value) -> {
      boolean same = last.facts().value(name).filter(value::equals).isPresent();
      if (!same) {
        faults.add(line + ": ‘" + name + "’ differs from the parcel's first row");
      }
    });
    own.forEach((name, value) -> {
      if (!value.equals(last.own().get(name))) {
        faults.add(line + ": ‘" + name + "’ differs from the parcel's first row");
      }
    });
    List<Facts> items = new ArrayList<>(last.facts().group("items"));
    items.add(Facts.of(item));
    return new Rows(
        last.name(), last.place(), last.own(), last.facts().withGroup("items", items), faults);
  }

  private static void field(
      String place,
      String column,
      String text,
      Map<String, String> own,
      Map<String, Value> whole,
      Map<String, Value> item,
      List<String> faults) {
    if (List.of(PARCEL, TO, AT).contains(column)) {
      own.put(column, text.strip());
      return;
    }
    FactDeclaration ofItem = items().get(column);
    FactDeclaration known = ofItem == null ? SHEET.facts().get(column) : ofItem;
    try {
      boolean word = known != null && known.type() instanceof FactType.WordFact;
      Value value = word ? new Value.Word(text.strip()) : ValueText.read(text);
      (ofItem == null ? whole : item).put(column, value);
    } catch (ValueTextException bad) {
      faults.add(place + ": ‘" + column + "’: " + bad.getMessage());
    }
  }
}
