package org.entrepot.marketplace.restatements.stored;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.restatement.Aside;
import org.entrepot.replay.restatement.SellerMoney;
import org.entrepot.rulebook.edition.SubjectId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * What a seller pays, as documents have it.
 *
 * @param sales null where no rate is assumed
 * @param parts by rule
 */
record StoredSeller(
    String seller,
    CurrencyUnit currency,
    long lines,
    @Nullable Money sales,
    Aside aside,
    List<SellerMoney.Part> parts) {

  private static StoredSeller of(SellerMoney money) {
    return new StoredSeller(
        money.seller(),
        money.currency(),
        money.lines(),
        money.sales(),
        money.aside(),
        money.parts());
  }

  private SellerMoney money() {
    List<SubjectId> rules = new ArrayList<>();
    long[] charges = new long[2 * parts.size()];
    for (SellerMoney.Part part : parts) {
      charges[2 * rules.size()] = part.against().getAmountMinorLong();
      charges[2 * rules.size() + 1] = part.under().getAmountMinorLong();
      rules.add(part.subject());
    }
    return new SellerMoney(
        seller,
        currency,
        lines,
        sales,
        aside.against().getAmountMinorLong(),
        aside.under().getAmountMinorLong(),
        rules,
        charges);
  }

  static void addTo(SimpleModule module) {
    module.addSerializer(
        SellerMoney.class,
        new StdSerializer<SellerMoney>(SellerMoney.class) {
          @Override
          public void serialize(
              SellerMoney value, JsonGenerator out, SerializationContext context) {
            out.writePOJO(of(value));
          }
        });
    module.addDeserializer(
        SellerMoney.class,
        new StdDeserializer<SellerMoney>(SellerMoney.class) {
          @Override
          public SellerMoney deserialize(JsonParser in, DeserializationContext context) {
            return context.readValue(in, StoredSeller.class).money();
          }
        });
  }
}
