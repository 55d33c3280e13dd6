package org.entrepot.rulebook.reading.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrepot.rulebook.edition.Rule;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into {@link Written}: one document, fields with plain names, no tags. Text from
 * elsewhere cannot make it large: a file has at most {@value #MOST_CHARACTERS} characters, {@value
 * #MOST_DEPTH} levels and, with every alias written out, {@value #MOST_PARTS} parts.
 */
public final class YamlText {

  static final int MOST_CHARACTERS = 4_000_000;
  static final int MOST_PARTS = 1_000_000;
  static final int MOST_DEPTH = 60;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
  private static final Set<String> EMPTY = Set.of("", "~", "null");

  /** Why the text is not taken; the rest of it is then not looked at. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    Refused(Place place, String message) {
      super(message, null, false, false);
      this.place = place;
    }
  }

  /** A part under its anchor; how many parts and levels it is with its aliases written out. */
  private record Anchored(Written part, int parts, int levels) {}

  private final Iterator<Event> events;
  private final Faults faults;
  private final Map<Anchor, Anchored> anchored = new HashMap<>();
  private int parts;
  private int deepest;

  private YamlText(Iterator<Event> events, Faults faults) {
    this.events = events;
    this.faults = faults;
  }

  /** The whole text; null where it is not taken, which is then among the faults. */
  public static @Nullable Written read(String text, Faults faults) {
    if (text.length() > MOST_CHARACTERS) {
      faults.report(
          Place.START, Rule.RB_01, "the text has more than " + MOST_CHARACTERS + " characters");
      return null;
    }
    try {
      return new YamlText(new Parse(SETTINGS).parseString(text).iterator(), faults).document();
    } catch (Refused refused) {
      faults.report(refused.place, Rule.RB_01, String.valueOf(refused.getMessage()));
    } catch (MarkedYamlEngineException broken) {
      faults.report(place(broken), Rule.RB_01, "this is not YAML: " + sentence(broken));
    } catch (YamlEngineException broken) {
      String message = String.valueOf(broken.getMessage());
      faults.report(
          Place.START,
          Rule.RB_01,
          "this is not YAML: " + message.lines().findFirst().orElse("it cannot be read"));
    }
    return null;
  }

  /** Where it breaks; what is never closed is shown where it was opened. */
  private static Place place(MarkedYamlEngineException broken) {
    boolean neverClosed = broken.getProblem().contains("<stream end>");
    return (neverClosed
            ? broken.getContextMark().or(broken::getProblemMark)
            : broken.getProblemMark())
        .map(YamlText::place)
        .orElse(Place.START);
  }

  private static String sentence(MarkedYamlEngineException broken) {
    String context = broken.getContext();
    return context == null ? broken.getProblem() : context + ", " + broken.getProblem();
  }

  private Written document() {
    events.next();
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw new Refused(Place.START, "the file is empty");
    }
    Event root = events.next();
    Written written = part(root, place(root), 0);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new Refused(place(after), "a file holds one document");
    }
    return written;
  }

  private Written part(Event event, Place place, int depth) {
    int partsBefore = parts;
    int deepestBefore = deepest;
    deepest = depth;
    count(1, depth, place);
    Written part =
        switch (event) {
          case AliasEvent alias -> aliased(alias, place, depth);
          case ScalarEvent scalar -> scalar(scalar, place);
          case SequenceStartEvent sequence -> sequence(sequence, place, depth);
          case MappingStartEvent mapping -> mapping(mapping, place, depth);
          default -> throw new IllegalStateException("no part begins with " + event);
        };
    if (!(event instanceof AliasEvent) && event instanceof NodeEvent node) {
      Anchored whole = new Anchored(part, parts - partsBefore, deepest - depth);
      node.getAnchor().ifPresent(name -> anchored.put(name, whole));
    }
    deepest = Math.max(deepest, deepestBefore);
    return part;
  }

  private void count(int more, int depth, Place place) {
    parts += more;
    deepest = Math.max(deepest, depth);
    if (parts > MOST_PARTS) {
      throw new Refused(place, "there are too many parts once every alias is written out");
    }
    if (deepest > MOST_DEPTH) {
      throw new Refused(place, "there are more than " + MOST_DEPTH + " levels");
    }
  }

  private Written aliased(AliasEvent alias, Place place, int depth) {
    Anchored known = anchored.get(alias.getAlias());
    if (known == null) {
      throw new Refused(
          place, "nothing above is called ‘&" + alias.getAlias() + "’, or this is a part of it");
    }
    count(known.parts, depth + known.levels, place);
    return known.part;
  }

  private static Written scalar(ScalarEvent scalar, Place place) {
    refuseTag(scalar.getTag(), place);
    return scalar.isPlain() && EMPTY.contains(scalar.getValue())
        ? new Written.Empty(place)
        : new Written.Scalar(scalar.getValue(), place);
  }

  private static void refuseTag(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      throw new Refused(place, "‘" + tag.get() + "’: a rulebook file has no tags");
    }
  }

  private Written sequence(SequenceStartEvent start, Place place, int depth) {
    refuseTag(start.getTag(), place);
    List<Written> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(part(e, place(e), depth + 1));
    }
    return new Written.Sequence(items, place);
  }

  private Written mapping(MappingStartEvent start, Place place, int depth) {
    refuseTag(start.getTag(), place);
    Map<String, Written.Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Place key = place(e);
      if (!(e instanceof ScalarEvent name)) {
        throw new Refused(key, "the name of a field is a word, not a list or a mapping");
      }
      Event value = events.next();
      Place at = isBlock(value) ? key : place(value);
      Written.Entry entry = new Written.Entry(key, part(value, at, depth + 1));
      if (entries.putIfAbsent(name.getValue(), entry) != null) {
        faults.report(key, Rule.RB_19, "‘" + name.getValue() + "’ stands here a second time");
      }
    }
    return new Written.Mapping(entries, place);
  }

  private static boolean isBlock(Event event) {
    return event instanceof CollectionStartEvent collection && !collection.isFlow();
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlText::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
