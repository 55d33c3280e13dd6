package org.entrepot.replay.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entrepot.replay.partial.BrokenPartialException;
import org.entrepot.replay.partial.Mergeable;
import org.entrepot.replay.partial.PartialReader;
import org.entrepot.replay.partial.PartialWriter;
import org.jspecify.annotations.Nullable;

/** What answers say beside their figures, with the lines concerned; their order does not matter. */
public final class NoteFold implements Mergeable {

  private static final class Lines {
    private long against;
    private long under;

    private void add(boolean ofUnder, long lines) {
      if (ofUnder) {
        under += lines;
      } else {
        against += lines;
      }
    }
  }

  /** One note of one edition, found once for all lines that come. */
  public final class Part {
    private final String note;
    private final boolean under;
    private @Nullable Lines found;

    private Part(String note, boolean under) {
      this.note = note;
      this.under = under;
    }

    public void add(long lines) {
      Lines of = found;
      if (of == null) {
        of = of(note);
        found = of;
      }
      of.add(under, lines);
    }
  }

  private final Map<String, Lines> notes = new TreeMap<>();

  /** A note that is said of no line before the first is added. */
  public Part part(String note, boolean under) {
    return new Part(note, under);
  }

  public void add(String note, boolean under, long lines) {
    of(note).add(under, lines);
  }

  private Lines of(String note) {
    return notes.computeIfAbsent(note, added -> new Lines());
  }

  @Override
  public void write(PartialWriter out) {
    out.number(notes.size());
    notes.forEach((note, of) -> out.text(note).number(of.against).number(of.under));
  }

  @Override
  public void merge(PartialReader in) throws BrokenPartialException {
    for (int more = in.count(); more > 0; more--) {
      Lines of = of(in.text());
      of.against += in.number();
      of.under += in.number();
    }
  }

  /** Each note with the edition that it is of, and how many lines it concerns. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    notes.forEach((note, of) -> words.add(note + " (" + words(of) + ")"));
    return words;
  }

  private static String words(Lines of) {
    if (of.against == of.under) {
      return count(of.under) + " under either edition";
    }
    List<String> sides = new ArrayList<>();
    if (of.against > 0) {
      sides.add(count(of.against) + " against");
    }
    if (of.under > 0) {
      sides.add(count(of.under) + " under");
    }
    return String.join(", ", sides);
  }

  private static String count(long lines) {
    return String.format(Locale.ROOT, "%,d %s", lines, lines == 1 ? "line" : "lines");
  }
}
