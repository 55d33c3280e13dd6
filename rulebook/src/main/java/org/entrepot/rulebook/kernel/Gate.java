package org.entrepot.rulebook.kernel;

import java.util.List;

/** A condition in which every word is settled: what is left looks at numbers only. */
public sealed interface Gate {

  Gate ALWAYS = new Settled(true);
  Gate NEVER = new Settled(false);

  /**
   * Whether it holds.
   *
   * @param seen the numbers as the charge sees them, by the places of {@link LineNumber}
   */
  boolean holds(long[] seen);

  /** It holds for every line, or for none. */
  record Settled(boolean always) implements Gate {
    @Override
    public boolean holds(long[] seen) {
      return always;
    }
  }

  /** A number lies between two others, both included. */
  record Within(int number, long least, long most) implements Gate {
    @Override
    public boolean holds(long[] seen) {
      return seen[number] >= least && seen[number] <= most;
    }
  }

  /** All hold. */
  record All(List<Gate> all) implements Gate {
    public All {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(long[] seen) {
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).holds(seen)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one holds. */
  record Any(List<Gate> any) implements Gate {
    public Any {
      any = List.copyOf(any);
    }

    @Override
    public boolean holds(long[] seen) {
      for (int i = 0; i < any.size(); i++) {
        if (any.get(i).holds(seen)) {
          return true;
        }
      }
      return false;
    }
  }

  /** It does not hold. */
  record Not(Gate not) implements Gate {
    @Override
    public boolean holds(long[] seen) {
      return !not.holds(seen);
    }
  }
}
