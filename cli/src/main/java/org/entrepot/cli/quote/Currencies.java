package org.entrepot.cli.quote;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entrepot.rulebook.access.AccessEdition;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.book.Subject;
import org.entrepot.rulebook.customs.CustomsEdition;
import org.entrepot.rulebook.facts.Facts;
import org.entrepot.rulebook.tariff.TariffEdition;
import org.entrepot.rulebook.tax.TaxEdition;
import org.entrepot.rulebook.value.Value;
import org.joda.money.CurrencyUnit;

/** Which currencies a quote can need, so that no rate of another is carried along. */
final class Currencies {

  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}\\b");

  private Currencies() {}

  /** Those of all editions of the subjects that were read. */
  static Set<String> of(Rulebook rulebook) {
    Set<String> codes = new TreeSet<>();
    for (Subject<?> subject : rulebook.subjects()) {
      subject.timeline().periods().forEach(period -> add(period.edition().body(), codes));
    }
    return codes;
  }

  private static void add(Object body, Set<String> codes) {
    switch (body) {
      case CustomsEdition customs -> codes.add(customs.currency().getCode());
      case TaxEdition tax -> codes.add(tax.currency().getCode());
      case AccessEdition access -> {
        CurrencyUnit currency = access.currency();
        if (currency != null) {
          codes.add(currency.getCode());
        }
      }
      case TariffEdition tariff ->
          tariff.table().lines().values().stream()
              .map(duty -> duty.text())
              .distinct()
              .forEach(
                  text -> CODE.matcher(text).results().forEach(match -> codes.add(match.group())));
      default -> {}
    }
  }

  /** Those in which a parcel's amounts are stated. */
  static Set<String> of(Facts parcel) {
    Set<String> codes = new TreeSet<>();
    parcel.values().values().forEach(value -> add(value, codes));
    parcel.groups().values().stream()
        .flatMap(group -> group.stream())
        .forEach(member -> codes.addAll(of(member)));
    return codes;
  }

  private static void add(Value value, Set<String> codes) {
    if (value instanceof Value.Amount(var money)) {
      codes.add(money.getCurrencyUnit().getCode());
    }
  }
}
