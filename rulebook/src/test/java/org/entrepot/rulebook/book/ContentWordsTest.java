package org.entrepot.rulebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrepot.rulebook.edition.Content;
import org.entrepot.rulebook.edition.Edition;
import org.entrepot.rulebook.edition.InForce;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.reading.Families;
import org.entrepot.rulebook.reading.Reading;
import org.entrepot.rulebook.reading.RulebookReader;
import org.entrepot.rulebook.standards.StandardsEdition;
import org.junit.jupiter.api.Test;

/** Rules that no family words better are compared by their labels, whole parts told whole. */
class ContentWordsTest {

  @Test
  void aLimitAndItsGraceAreToldByTheNameOfTheStandard() {
    assertThat(sentences(values("2026-03-01"), values("2026-03-10")))
        .containsExactly(
            "Late shipment rate, limit: was 10%, becomes 5%",
            "Late shipment rate, grace: new, from 2026-03-10, to 2026-03-25, waived within 10%");
  }

  @Test
  void listsAreToldWholeWhereTheirItemsHaveNoNameOrShareOne() {
    Content was = list(item("rate", "1%"), item("rate", "2%"));
    Content becomes = list(item("rate", "1%"));

    assertThat(sentences(was, becomes))
        .containsExactly("rates: was rate 1%; rate 2%, becomes rate 1%");
    assertThat(sentences(list(item("code", "a"), item("code", "a")), list(item("code", "a"))))
        .containsExactly("rates: was code a; code a, becomes code a");
  }

  @Test
  void aPartWithConditionsIsToldInWordsAndItsNameOnce() {
    Content limit = fields("fact", text("consignment-value"), "at-most", text("EUR 30"));
    Content procedure =
        fields("name", text("simple entry"), "when", limit, "duty", fields("share", text("60%")));

    assertThat(
            sentences(
                new Content.Fields(Map.of("procedures", new Content.Items(List.of(procedure)))),
                new Content.Fields(Map.of("procedures", new Content.Items(List.of())))))
        .containsExactly(
            "procedures ‘simple entry’: no longer, was when consignment value at most EUR 30,"
                + " duty (share 60%)");
    assertThat(sentences(fields("kept", procedure), fields()))
        .containsExactly(
            "kept: no longer, was ‘simple entry’, when consignment value at most EUR 30,"
                + " duty (share 60%)");
  }

  private static Content text(String text) {
    return new Content.Text(text);
  }

  private static Content fields(Object... namesAndParts) {
    Map<String, Content> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndParts.length; i += 2) {
      fields.put((String) namesAndParts[i], (Content) namesAndParts[i + 1]);
    }
    return new Content.Fields(fields);
  }

  @Test
  void whatIsToldOtherwiseIsLeftOut() {
    assertThat(
            ContentWords.between(values("2026-03-01"), values("2026-03-10"), Set.of("standards")))
        .isEmpty();
  }

  private static Content list(Content... items) {
    return new Content.Fields(Map.of("rates", new Content.Items(List.of(items))));
  }

  private static Content item(String name, String text) {
    return new Content.Fields(Map.of(name, new Content.Text(text)));
  }

  private static List<String> sentences(Content was, Content becomes) {
    return ContentWords.between(was, becomes, Set.of()).stream().map(Change::sentence).toList();
  }

  private static Content values(String day) {
    if (!(new RulebookReader(Families.ALL).read(Path.of("..", "rulebooks"))
        instanceof Reading.Read(var rulebook))) {
      throw new IllegalStateException("the project's own rulebooks are at fault");
    }
    Subject<StandardsEdition> subject =
        rulebook.typed(SubjectId.of("shopee/sg/standards"), StandardsEdition.class);
    var at = LocalDate.parse(day).atTime(12, 0).atZone(subject.zone()).toInstant();
    if (subject.timeline().at(at)
        instanceof InForce.Found<StandardsEdition>(Edition<StandardsEdition> e)) {
      return e.content().part("values");
    }
    throw new IllegalStateException("no edition on " + day);
  }
}
