package org.entrepot.marketplace.rules.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request. Numbers keep their exact digits; a member that stands twice, or anything
 * behind the object, is refused.
 */
public final class JsonBody {

  /** Longer bodies are not read to their end. */
  public static final int LONGEST = 1 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  /** The text; null where it is longer than allowed. */
  public static @Nullable String text(HttpServletRequest http) throws IOException {
    byte[] body = http.getInputStream().readNBytes(LONGEST + 1);
    return body.length > LONGEST ? null : new String(body, StandardCharsets.UTF_8);
  }

  /** The object that a text holds; null where it holds none, which is told. */
  public static @Nullable JsonNode object(String text, List<Wrong> wrong) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json.isObject()) {
        return json;
      }
      wrong.add(new Wrong("", Wrong.FORM, "the body is not a JSON object"));
    } catch (JacksonException unreadable) {
      wrong.add(new Wrong("", Wrong.FORM, "the body is not readable JSON" + place(unreadable)));
    }
    return null;
  }

  /** Where reading stopped; a parser's own words about it would be about itself. */
  private static String place(JacksonException unreadable) {
    TokenStreamLocation at = unreadable.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : ": it breaks off at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
