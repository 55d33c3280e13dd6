package org.entrepot.marketplace.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Content;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {
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

  @Test
  void aTestIsReadAsASentence() {
    assertThat(ConditionWords.of(fields("fact", "seller-kind", "is", "local")))
        .contains("seller kind is local");
    assertThat(ConditionWords.of(fields("fact", "price", "at-least", "BRL 80", "below", "BRL 500")))
        .contains("price at least BRL 80, below BRL 500");
  }

  @Test
  void partsAreJoinedByTheirOperator() {
    Content local = fields("fact", "seller-kind", "is", "local");
    Content pix = fields("not", fields("fact", "channel", "in", items("pix", "card")));
    assertThat(ConditionWords.of(fields("all", new Content.Items(List.of(local, pix)))))
        .contains("seller kind is local and not (channel in pix, card)");
    assertThat(ConditionWords.of(fields("any", new Content.Items(List.of(local, local)))))
        .contains("seller kind is local or seller kind is local");
  }

  private static Content items(String... texts) {
    return new Content.Items(Arrays.stream(texts).<Content>map(Content.Text::new).toList());
  }

  @Test
  void otherFieldsAreNoCondition() {
    assertThat(ConditionWords.of(fields("from", "BRL 0", "rate", "14%"))).isEmpty();
    assertThat(ConditionWords.of(fields("fact", "price", "rate", "14%"))).isEmpty();
    assertThat(ConditionWords.of(fields())).isEmpty();
  }
}
