package org.entrepot.marketplace.restatements.pages;

import java.util.ArrayList;
import java.util.List;
import org.entrepot.replay.restatement.Basis;
import org.entrepot.replay.restatement.Comparison;
import org.entrepot.replay.restatement.Comparison.Tried;
import org.entrepot.replay.restatement.Restatement;
import org.entrepot.rulebook.book.Rulebook;
import org.entrepot.rulebook.edition.EditionRef;
import org.jspecify.annotations.Nullable;

/** What a result stands on, as its page shows it. */
record BasisView(Basis basis, List<PinView> pins) {

  /**
   * An edition that computed it.
   *
   * @param rule its title
   * @param takenAs compared with, or restated under which variant
   * @param href its page; null where the rulebook does not have it
   */
  record PinView(String rule, String takenAs, Basis.Pin pin, @Nullable String href) {}

  static BasisView of(Restatement restatement) {
    List<PinView> pins = new ArrayList<>();
    for (Basis.Rule rule : restatement.basis().rules()) {
      pins.add(against(rule));
      pins.add(pin(rule, "restated under", Links.edition(rule.under().edition())));
    }
    return new BasisView(restatement.basis(), pins);
  }

  static BasisView of(Comparison comparison, Rulebook rulebook) {
    List<PinView> pins = new ArrayList<>();
    List<Basis.Rule> rules = comparison.first().basis().rules();
    for (int i = 0; i < rules.size(); i++) {
      pins.add(against(rules.get(i)));
      for (Tried tried : comparison.tried()) {
        Basis.Rule rule = tried.restatement().basis().rules().get(i);
        EditionRef edition = rule.under().edition();
        String href = isIn(rulebook, edition) ? Links.edition(edition) : null;
        pins.add(pin(rule, tried.variant().label(), href));
      }
    }
    return new BasisView(comparison.first().basis(), pins);
  }

  private static PinView against(Basis.Rule rule) {
    return new PinView(
        rule.title(), "compared with", rule.against(), Links.edition(rule.against().edition()));
  }

  private static PinView pin(Basis.Rule rule, String takenAs, @Nullable String href) {
    return new PinView(rule.title(), takenAs, rule.under(), href);
  }

  /** Whether it is no draft and no edition with a value varied. */
  private static boolean isIn(Rulebook rulebook, EditionRef edition) {
    return rulebook
        .subject(edition.subject())
        .map(subject ->
            subject.timeline().revisions().stream().anyMatch(one -> one.ref().equals(edition)))
        .orElse(false);
  }
}
