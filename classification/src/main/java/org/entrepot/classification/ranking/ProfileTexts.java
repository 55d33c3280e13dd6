package org.entrepot.classification.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.nomenclature.Nomenclature;
import org.entrepot.classification.references.Reference;

/** The texts that make up the profile of each code, with those of the levels above it. */
final class ProfileTexts {
  private final Nomenclature nomenclature;
  private final Vocabulary vocabulary;
  private final Map<String, Terms> levels = new HashMap<>();
  private final Map<String, List<Terms>> codes = new HashMap<>();
  private final Map<String, List<Terms>> headings = new HashMap<>();
  private final Map<String, List<Terms>> chapters = new HashMap<>();

  ProfileTexts(Nomenclature nomenclature, Vocabulary vocabulary) {
    this.nomenclature = nomenclature;
    this.vocabulary = vocabulary;
  }

  void add(List<Reference> texts, List<Terms> terms) {
    for (int i = 0; i < texts.size(); i++) {
      HsCode code = texts.get(i).hsCode();
      Terms its = terms.get(i);
      texts(codes, code.digits(), code.heading()).add(its);
      texts(headings, code.heading(), code.heading(), code.chapter()).add(its);
      texts(chapters, code.chapter(), code.chapter()).add(its);
    }
  }

  /** The list of a level, which begins with the official texts of those that it names. */
  private List<Terms> texts(Map<String, List<Terms>> of, String level, String... official) {
    return of.computeIfAbsent(
        level,
        first -> {
          List<Terms> texts = new ArrayList<>();
          for (String code : official) {
            texts.add(ofLevel(code));
          }
          return texts;
        });
  }

  private Terms ofLevel(String code) {
    return levels.computeIfAbsent(
        code, level -> Terms.of(nomenclature.text(level), vocabulary::learn));
  }

  List<Terms> withHeadings(List<Reference> texts, List<Terms> terms) {
    TermSums sum = new TermSums(vocabulary);
    List<Terms> sums = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      sums.add(sum.of(List.of(terms.get(i), ofLevel(texts.get(i).hsCode().heading()))));
    }
    return sums;
  }

  Map<String, List<Terms>> ofCodes() {
    return codes;
  }

  Map<String, List<Terms>> ofHeadings() {
    return headings;
  }

  Map<String, List<Terms>> ofChapters() {
    return chapters;
  }
}
