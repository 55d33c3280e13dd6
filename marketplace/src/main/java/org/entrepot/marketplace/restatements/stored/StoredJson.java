package org.entrepot.marketplace.restatements.stored;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.List;
import java.util.function.Function;
import org.entrepot.rulebook.edition.ContentHash;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Records as JSON documents and back. Money is written {@code BRL 12.50}, a subject by its path, a
 * hash by its digits; times as ISO 8601 has them.
 */
public final class StoredJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // A component is written, never a question that the record answers under the same name.
          .changeDefaultVisibility(
              all -> all.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .addModule(
              module(
                  new Text<>(Money.class, Money::toString, Money::parse),
                  new Text<>(CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of),
                  new Text<>(SubjectId.class, SubjectId::toString, SubjectId::of),
                  new Text<>(ContentHash.class, ContentHash::hex, ContentHash::new)))
          .build();

  private StoredJson() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  public static <T> List<T> readList(String json, Class<T> member) {
    return MAPPER.readValue(
        json, MAPPER.getTypeFactory().constructCollectionType(List.class, member));
  }

  private record Text<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {
    void addTo(SimpleModule module) {
      module.addSerializer(
          type,
          new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
              out.writeString(write.apply(value));
            }
          });
      module.addDeserializer(
          type,
          new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
              return read.apply(in.getString());
            }
          });
    }
  }

  private static SimpleModule module(Text<?>... texts) {
    SimpleModule module = new SimpleModule("values");
    for (Text<?> text : texts) {
      text.addTo(module);
    }
    StoredSeller.addTo(module);
    return module;
  }
}
