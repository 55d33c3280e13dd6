package org.entrepot.marketplace.quotes.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.entrepot.classification.Candidate;
import org.entrepot.classification.Classification;
import org.entrepot.classification.CodeCheck;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.marketplace.classifying.Classifying;
import org.entrepot.marketplace.classifying.Classifying.Answer;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The codes that an item of the form may have, to choose from; a part of the page. */
@Controller
@OpenTo(Audience.ANYONE)
final class CodesPage {

  private static final int CANDIDATES = 5;
  private static final int PERCENT_DECIMALS = 2;

  /**
   * A code to choose.
   *
   * @param reason the strongest; empty where there is none
   */
  record Choice(String code, String text, BigDecimal confidence, String reason) {

    static Choice of(Candidate candidate) {
      return new Choice(
          candidate.code().digits(),
          candidate.text(),
          BigDecimal.valueOf(candidate.confidence())
              .setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP),
          candidate.reasons().stream().findFirst().orElse(""));
    }
  }

  /**
   * What came of a description.
   *
   * @param sentence what there is to say before the choices; empty where nothing
   * @param check what it says of the code that stands in the form; empty where none does
   */
  record Found(List<Choice> choices, String sentence, String question, String check) {

    static Found saying(String sentence) {
      return new Found(List.of(), sentence, "", "");
    }
  }

  private final Classifying classifying;

  CodesPage(Classifying classifying) {
    this.classifying = classifying;
  }

  @GetMapping(QuotePage.PATH + "/codes")
  String codes(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(name = "item", defaultValue = "0") int item,
      Model model) {
    Typed typed = Typed.of(parameters);
    String description = typed.text(Typed.item(item, "description"));
    Optional<HsCode> own = HsCode.read(typed.text(Typed.item(item, "hs-code")));
    model.addAttribute("found", found(description, own));
    model.addAttribute("into", Problem.id(Typed.item(item, "hs-code")));
    return "quotes/codes :: codes";
  }

  private Found found(String description, Optional<HsCode> own) {
    if (description.isEmpty()) {
      return Found.saying("Describe the goods first: what they are, of what, and what for.");
    }
    return switch (classifying.classify(description, own, CANDIDATES)) {
      case Answer.NoReferences(var sentence) -> Found.saying(sentence);
      case Answer.Given(var classification, var check) -> found(classification, check);
    };
  }

  private static Found found(Classification classification, Optional<CodeCheck> check) {
    String sentence =
        switch (classification) {
          case Classification.Classified _c -> "";
          case Classification.TooVague vague ->
              "‘" + vague.word() + "’ could be many things. It may mean:";
          case Classification.Unknown _u -> "Nothing that is known is like it.";
        };
    return new Found(
        classification.candidates().stream().map(Choice::of).toList(),
        sentence,
        classification.question().orElse(""),
        check.map(CodeCheck::sentence).orElse(""));
  }
}
