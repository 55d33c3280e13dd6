package org.entrepot.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.entrepot.rulebook.reading.shape.Binder;
import org.entrepot.rulebook.reading.shape.Mender;
import org.entrepot.rulebook.reading.shape.Shape;
import org.entrepot.rulebook.reading.shape.Supposition;
import org.entrepot.rulebook.reading.yaml.Faults;
import org.entrepot.rulebook.reading.yaml.Written;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a file says. A part without a fault says one thing. Of a part with faults, two
 * opposite suppositions of what it could say stand side by side, so that its meaning is judged all
 * the same: what is wrong under both is wrong; what is wrong under one only follows from the fault,
 * which is reported already.
 *
 * @param readings one, or one for each supposition; none where the part cannot even be supposed
 */
public record Supposed<T>(List<Reading<T>> readings, boolean isSound) {

  /** The typed part, and what of the file it was bound from. */
  public record Reading<T>(T value, Written written) {}

  /** Binds a part and reports its faults. */
  public static <T> Supposed<T> of(
      Class<T> type, Shape.Structure structure, String name, Written written, Faults faults) {
    @Nullable T sound = new Binder(faults).bind(type, structure, name, written);
    if (sound != null) {
      return new Supposed<>(List.of(new Reading<>(sound, written)), true);
    }
    List<Reading<T>> readings = new ArrayList<>();
    for (Supposition supposition : Supposition.values()) {
      Optional<Written> mended = new Mender(supposition).mend(structure, written);
      @Nullable T value =
          mended.isEmpty()
              ? null
              : new Binder(faults.apart()).bind(type, structure, name, mended.get());
      if (mended.isEmpty() || value == null) {
        return new Supposed<>(List.of(), false);
      }
      readings.add(new Reading<>(value, mended.get()));
    }
    return new Supposed<>(readings, false);
  }

  /** Reports what a check finds whatever the part says. */
  public void judge(Faults faults, BiConsumer<Reading<T>, Faults> check) {
    List<Faults> each = new ArrayList<>();
    for (Reading<T> reading : readings) {
      Faults found = faults.apart();
      check.accept(reading, found);
      each.add(found);
    }
    faults.addShared(each);
  }

  /** What it says, where it has no fault. */
  public Optional<T> sound() {
    return isSound ? Optional.of(readings.getFirst().value()) : Optional.empty();
  }
}
