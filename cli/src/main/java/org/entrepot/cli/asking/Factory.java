package org.entrepot.cli.asking;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives commands what they need of their surroundings, and lets picocli make the rest. */
public final class Factory implements IFactory {
  private final Surroundings surroundings;

  public Factory(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Surroundings.class) {
      return type.cast(surroundings);
    }
    if (type == Printing.class) {
      return type.cast(new Printing(surroundings));
    }
    if (type == TimeOptions.class) {
      return type.cast(new TimeOptions(surroundings));
    }
    if (type == RulebookFolder.class) {
      return type.cast(new RulebookFolder(surroundings));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
