package org.entrepot.marketplace.restatements.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entrepot.marketplace.restatements.runs.Runs;
import org.entrepot.marketplace.rules.json.Wrong;
import org.entrepot.rulebook.json.Json;
import org.jspecify.annotations.Nullable;

/** Lists are handed out page by page: each says the cursor of the next. */
final class Page {

  static final int USUAL = 50;
  static final int MOST = 200;

  private static final String SEPARATOR = "|";

  private Page() {}

  static Json.Members of(Json items, @Nullable String next) {
    return Json.members().with("format", 1).with("items", items).with("next", next);
  }

  /** How many a page shall hold. */
  static int limit(@Nullable String text, List<Wrong> wrong) {
    if (text == null) {
      return USUAL;
    }
    if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    wrong.add(
        new Wrong("limit", Wrong.VALUE, "‘limit’: expected a whole number from 1 to " + MOST));
    return USUAL;
  }

  static String cursor(Runs.Place place) {
    return encode(place.askedAt() + SEPARATOR + place.id());
  }

  /** The place of a cursor; null where there is none. */
  static Runs.@Nullable Place place(@Nullable String cursor, List<Wrong> wrong) {
    if (cursor == null) {
      return null;
    }
    Optional<Runs.Place> place = decode(cursor).flatMap(Page::place);
    if (place.isEmpty()) {
      wrong.add(noCursor());
    }
    return place.orElse(null);
  }

  private static Optional<Runs.Place> place(String text) {
    String[] parts = text.split("\\|", -1);
    try {
      return parts.length == 2
          ? Optional.of(new Runs.Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  static String cursor(long from) {
    return encode(Long.toString(from));
  }

  /** How many a cursor passes over. */
  static long from(@Nullable String cursor, List<Wrong> wrong) {
    if (cursor == null) {
      return 0;
    }
    Optional<String> text = decode(cursor).filter(from -> from.matches("\\d{1,15}"));
    if (text.isEmpty()) {
      wrong.add(noCursor());
    }
    return text.map(Long::parseLong).orElse(0L);
  }

  private static Wrong noCursor() {
    return new Wrong("cursor", Wrong.VALUE, "‘cursor’: take the one that the page before gave");
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decode(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
