package org.entrepot.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.nomenclature.Nomenclature;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.references.References;

/** A nomenclature of a dozen codes and a handful of known descriptions, all invented. */
final class Demo {
  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("42", "Articles of leather"),
              Map.entry("4202", "Trunks, cases, bags"),
              Map.entry("420221", "Handbags; with outer surface of leather"),
              Map.entry("420222", "Handbags; with outer surface of plastic or textile"),
              Map.entry("61", "Garments, knitted or crocheted"),
              Map.entry("6109", "Shirts and vests; knitted or crocheted"),
              Map.entry("610910", "Shirts and vests; of cotton, knitted or crocheted"),
              Map.entry("62", "Garments, not knitted or crocheted"),
              Map.entry("6205", "Shirts; men's or boys', woven"),
              Map.entry("620520", "Shirts; men's or boys', of cotton, woven"),
              Map.entry("94", "Furniture; lamps"),
              Map.entry("9401", "Seats"),
              Map.entry("940169", "Seats; with wooden frames, not upholstered"),
              Map.entry("95", "Toys and games"),
              Map.entry("9503", "Toys, dolls, puzzles"),
              Map.entry("950300", "Tricycles, dolls, other toys, puzzles")));

  private Demo() {}

  static References references() {
    Nomenclature nomenclature = new Nomenclature(TEXTS);
    List<Reference> official = new ArrayList<>();
    TEXTS.forEach((code, text) -> {
      if (code.length() == 6) {
        official.add(new Reference(text, code, new HsCode(code), Reference.Source.HS_TEXT));
      }
    });
    return new References(
        nomenclature,
        List.of(
            known("leather handbag, brown", "42022100"),
            known("shopper bag, nylon", "42022290"),
            known("vests, cotton, knitted", "61091000"),
            known("oxford shirt for men", "62052000"),
            known("wooden stool", "94016900"),
            known("jigsaw puzzle, 500 pieces", "95030069"),
            known("teddy bear", "95030041")),
        official,
        List.of("gift", "shirt", "10.00, boys"),
        List.of());
  }

  private static Reference known(String text, String code) {
    return new Reference(text, code, HsCode.read(code).orElseThrow(), Reference.Source.SEARCH_TERM);
  }
}
