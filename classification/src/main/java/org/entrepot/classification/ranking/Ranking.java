package org.entrepot.classification.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entrepot.classification.nomenclature.HsCode;
import org.entrepot.classification.ranking.TextIndex.Weighting;
import org.entrepot.classification.references.Reference;
import org.entrepot.classification.references.References;
import org.entrepot.classification.words.Words;

/** Gathers the evidence for every code that a description may have. */
public final class Ranking {
  private static final int VOTERS = 40;
  private static final int OFFICIAL_VOTERS = 60;
  private static final int PROFILES = 30;
  private static final int HEADINGS = 5;

  private final List<Reference> known;
  private final List<Reference> official;
  private final Vocabulary vocabulary = new Vocabulary();
  private final TextIndex knownTexts;
  private final TextIndex officialTexts;
  private final Profiles codes;
  private final Profiles headings;
  private final Profiles chapters;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<String>> knownOfHeading = new HashMap<>();

  public Ranking(References references) {
    known = references.known();
    official = references.official();
    List<Terms> ofKnown = terms(known);
    List<Terms> ofOfficial = terms(official);
    ProfileTexts texts = new ProfileTexts(references.nomenclature(), vocabulary);
    texts.add(known, ofKnown);
    texts.add(official, ofOfficial);
    knownTexts = new TextIndex(ofKnown, Weighting.COSINE, vocabulary);
    officialTexts =
        new TextIndex(texts.withHeadings(official, ofOfficial), Weighting.BM25, vocabulary);
    codes = new Profiles(texts.ofCodes(), vocabulary, false);
    headings = new Profiles(texts.ofHeadings(), vocabulary, true);
    chapters = new Profiles(texts.ofChapters(), vocabulary, true);
    for (Reference reference : known) {
      HsCode code = reference.hsCode();
      counts.merge(code.digits(), 1, Integer::sum);
      counts.merge(code.heading(), 1, Integer::sum);
      List<String> its =
          knownOfHeading.computeIfAbsent(code.heading(), heading -> new ArrayList<>());
      if (!its.contains(code.digits())) {
        its.add(code.digits());
      }
    }
  }

  private List<Terms> terms(List<Reference> texts) {
    return texts.stream()
        .map(text -> Terms.of(Words.withoutExclusions(text.description()), vocabulary::learn))
        .toList();
  }

  /** The evidence for every code that some of it speaks for, in the order of codes. */
  public Evidence evidence(String description) {
    Terms terms = Terms.of(description, vocabulary::find);
    Votes votes = new Votes(known, knownTexts.scores(terms), VOTERS);
    Votes texts = new Votes(official, officialTexts.scores(terms), OFFICIAL_VOTERS);
    Profiles.Answers ofCodes = codes.answers(terms);
    Profiles.Answers ofHeadings = headings.answers(terms);
    Profiles.Answers ofChapters = chapters.answers(terms);
    TreeSet<String> candidates = new TreeSet<>(ofCodes.best(PROFILES));
    votes.codes().forEach(candidates::add);
    texts.codes().forEach(candidates::add);
    for (String heading : ofHeadings.best(HEADINGS)) {
      candidates.addAll(knownOfHeading.getOrDefault(heading, List.of()));
    }
    List<Evidence.OfCode> found = new ArrayList<>();
    for (String code : candidates) {
      found.add(
          new Evidence.OfCode(
              new HsCode(code), clues(code, votes, texts, ofCodes, ofHeadings, ofChapters)));
    }
    return new Evidence(found, votes.nearest(), texts.nearest());
  }

  /** Whether any telling word of a description, as a whole, is in a known or official text. */
  public boolean knowsAnyOf(String description) {
    return Words.telling(description).stream().anyMatch(chapters::knows);
  }

  /** How much a word speaks for a code. */
  public float weight(String word, HsCode code) {
    return codes.weight(word, code.digits());
  }

  private Map<Clue, Float> clues(
      String code,
      Votes votes,
      Votes texts,
      Profiles.Answers ofCodes,
      Profiles.Answers ofHeadings,
      Profiles.Answers ofChapters) {
    String heading = code.substring(0, 4);
    String chapter = code.substring(0, 2);
    Map<Clue, Float> clues = new EnumMap<>(Clue.class);
    clues.put(Clue.LIKE_KNOWN, votes.best(code));
    clues.put(Clue.LIKE_KNOWN_AGAINST_BEST, votes.bestAgainstTop(code));
    clues.put(Clue.VOTES, votes.share(code));
    clues.put(Clue.VOTES_ROOT, root(votes.share(code)));
    clues.put(Clue.LIKE_KNOWN_OF_HEADING, votes.best(heading));
    clues.put(Clue.VOTES_OF_HEADING, votes.share(heading));
    clues.put(Clue.VOTES_OF_HEADING_ROOT, root(votes.share(heading)));
    clues.put(Clue.VOTES_OF_CHAPTER, votes.share(chapter));
    clues.put(Clue.VOTES_OF_CHAPTER_ROOT, root(votes.share(chapter)));
    clues.put(Clue.TEXT, texts.best(code));
    clues.put(Clue.TEXT_AGAINST_BEST, texts.bestAgainstTop(code));
    clues.put(Clue.TEXT_OF_HEADING_AGAINST_BEST, texts.bestAgainstTop(heading));
    clues.put(Clue.TEXT_VOTES_OF_HEADING, texts.share(heading));
    clues.put(Clue.TEXT_VOTES_OF_CHAPTER, texts.share(chapter));
    clues.put(Clue.PROFILE, ofCodes.of(code));
    clues.put(Clue.PROFILE_AGAINST_BEST, ofCodes.againstBest(code));
    clues.put(Clue.PROFILE_OF_HEADING, ofHeadings.of(heading));
    clues.put(Clue.PROFILE_OF_HEADING_AGAINST_BEST, ofHeadings.againstBest(heading));
    clues.put(Clue.PROFILE_OF_CHAPTER_AGAINST_BEST, ofChapters.againstBest(chapter));
    clues.put(Clue.LIKELIHOOD_OF_HEADING, ofHeadings.likelihood(heading));
    clues.put(Clue.LIKELIHOOD_OF_CHAPTER, ofChapters.likelihood(chapter));
    clues.put(Clue.KNOWN, magnitude(code));
    clues.put(Clue.KNOWN_OF_HEADING, magnitude(heading));
    clues.put(Clue.RESIDUAL, code.endsWith("90") || code.endsWith("99") ? 1f : 0f);
    return clues;
  }

  private float magnitude(String level) {
    return (float) Math.log1p(counts.getOrDefault(level, 0));
  }

  private static float root(float share) {
    return (float) Math.sqrt(share);
  }
}
