package org.entrepot.marketplace.quotes.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parcels to begin with, one click away: addresses of the form, kept as data. */
@Component
final class Examples {

  private static final String FILE = "quotes/examples.json";

  /** An example. */
  record Example(String title, String note, String address) {}

  private final List<Example> all;

  Examples() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      List<Example> read = new ArrayList<>();
      for (JsonNode one : JsonMapper.shared().readTree(file)) {
        read.add(
            new Example(
                one.path("title").asString(),
                one.path("note").asString(),
                QuotePage.PATH + "?" + one.path("fields").asString()));
      }
      this.all = List.copyOf(read);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  List<Example> all() {
    return all;
  }
}
