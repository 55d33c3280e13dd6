package org.entrepot.rulebook.reading.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrepot.rulebook.edition.Rule;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 into {@link Written}. Text from elsewhere cannot make it large: a file has at most
 * {@value #MOST_CODE_POINTS} characters, {@value #MOST_DEPTH} levels and, with every alias written
 * out, {@value #MOST_PARTS} parts.
 */
public final class YamlText {

  static final int MOST_CODE_POINTS = 4_000_000;
  static final int MOST_PARTS = 1_000_000;
  static final int MOST_DEPTH = 60;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MOST_CODE_POINTS).build();

  private final Faults faults;
  private int parts;
  private boolean unreadable;

  private YamlText(Faults faults) {
    this.faults = faults;
  }

  /** The whole text; null where it is no readable YAML, which is then among the faults. */
  public static @Nullable Written read(String text, Faults faults) {
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        faults.report(Place.START, Rule.RB_01, "the file is empty");
        return null;
      }
      YamlText reading = new YamlText(faults);
      Written written = reading.part(root.get(), place(root.get()), 0);
      return reading.unreadable ? null : written;
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

  private Written part(Node node, Place place, int depth) {
    parts++;
    if (parts > MOST_PARTS || depth > MOST_DEPTH) {
      refuse(place, "the file is too large or too deep once its aliases are written out");
      return new Written.Empty(place);
    }
    refuseTag(node, place);
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> new Written.Empty(place);
      case ScalarNode scalar -> new Written.Scalar(scalar.getValue(), place);
      case SequenceNode sequence -> sequence(sequence, place, depth);
      case MappingNode mapping -> mapping(mapping, place, depth);
      default -> throw new IllegalStateException("a composed tree has no " + node.getNodeType());
    };
  }

  private void refuseTag(Node node, Place place) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith(Tag.PREFIX)) {
      refuse(place, "‘" + tag + "’: a rulebook file has no tags");
    }
  }

  /** Reports why the text is not taken; the rest of it is then not looked at. */
  private void refuse(Place place, String message) {
    if (!unreadable) {
      faults.report(place, Rule.RB_01, message);
    }
    unreadable = true;
  }

  private Written sequence(SequenceNode sequence, Place place, int depth) {
    List<Written> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (unreadable) {
        break;
      }
      items.add(part(item, place(item), depth + 1));
    }
    return new Written.Sequence(items, place);
  }

  private Written mapping(MappingNode mapping, Place place, int depth) {
    Map<String, Written.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (unreadable) {
        break;
      }
      Place key = place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        refuse(key, "the name of a field is a word, not a list or a mapping");
        break;
      }
      Node value = tuple.getValueNode();
      Written.Entry entry =
          new Written.Entry(key, part(value, isBlock(value) ? key : place(value), depth + 1));
      if (entries.putIfAbsent(name.getValue(), entry) != null) {
        faults.report(key, Rule.RB_19, "‘" + name.getValue() + "’ stands here a second time");
      }
    }
    return new Written.Mapping(entries, place);
  }

  private static boolean isBlock(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.BLOCK;
  }

  private static Place place(Node node) {
    return node.getStartMark().map(YamlText::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
