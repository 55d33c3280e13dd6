package org.entrepot.rulebook.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Content;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

  private static final ConditionWords WORDS =
      new ConditionWords(
          new FactLabels(Map.of("seller-kind", "Kind of seller", "excise", "Excise goods")));

  private static Content fields(Object... namesAndParts) {
    Map<String, Content> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndParts.length; i += 2) {
      Object part = namesAndParts[i + 1];
      fields.put(
          (String) namesAndParts[i],
          part instanceof Content content ? content : new Content.Text((String) part));
    }
    return new Content.Fields(fields);
  }

  private static Content items(Content... items) {
    return new Content.Items(Arrays.asList(items));
  }

  private static Content texts(String... texts) {
    return new Content.Items(Arrays.stream(texts).<Content>map(Content.Text::new).toList());
  }

  @Test
  void aTestIsReadAsASentenceWithTheFactsLabel() {
    assertThat(WORDS.of(fields("fact", "seller-kind", "is", "direct-shipping")))
        .contains("kind of seller is direct shipping");
    assertThat(WORDS.of(fields("fact", "price", "at-least", "BRL 80", "below", "BRL 500")))
        .contains("price at least BRL 80 and below BRL 500");
    assertThat(WORDS.of(fields("fact", "hs-code", "starts-with", texts("61", "62"))))
        .contains("hs code begins with 61 or 62");
    assertThat(WORDS.of(fields("fact", "origin", "same-as", "ships-from")))
        .contains("origin is the same as ships from");
  }

  @Test
  void yesAndNoAreNotSpelledOut() {
    assertThat(WORDS.of(fields("fact", "excise", "is", "yes"))).contains("excise goods");
    assertThat(WORDS.of(fields("fact", "excise", "is", "no"))).contains("not excise goods");
  }

  @Test
  void partsAreJoinedByTheirOperator() {
    Content local = fields("fact", "seller-kind", "is", "local");
    Content pix = fields("not", fields("fact", "channel", "in", texts("pix", "card")));
    assertThat(WORDS.of(fields("all", items(local, pix))))
        .contains("kind of seller is local and not (channel is pix or card)");
    assertThat(WORDS.of(fields("any", new Content.Items(List.of(local, local)))))
        .contains("kind of seller is local or kind of seller is local");
  }

  @Test
  void otherFieldsAreNoCondition() {
    assertThat(WORDS.of(fields("from", "BRL 0", "rate", "14%"))).isEmpty();
    assertThat(WORDS.of(fields("fact", "price", "rate", "14%"))).isEmpty();
    assertThat(WORDS.of(fields())).isEmpty();
  }
}
