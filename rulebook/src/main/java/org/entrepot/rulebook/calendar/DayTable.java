package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All days from the first to the last that any spell covers, as arrays: the kind of each day, how
 * many worked and how many unknown days lie before it, and where the n-th worked day is.
 */
final class DayTable {

  /** A run of days without a hole, both ends included. */
  record Range(LocalDate first, LocalDate last) {}

  private final long origin;
  private final DayKind[] kinds;
  private final int[] workedBefore;
  private final int[] unknownBefore;
  private final int[] workedDays;

  DayTable(List<Spell> spells) {
    origin = spells.isEmpty() ? 0 : spells.getFirst().first().toEpochDay();
    long end = spells.stream().mapToLong(spell -> spell.last().toEpochDay() + 1).max().orElse(0);
    kinds = new DayKind[Math.toIntExact(end - origin)];
    Arrays.fill(kinds, DayKind.UNKNOWN);
    for (Spell spell : spells) {
      for (long day = spell.first().toEpochDay(); day <= spell.last().toEpochDay(); day++) {
        kinds[(int) (day - origin)] = spell.on(LocalDate.ofEpochDay(day)).kind();
      }
    }
    workedBefore = new int[kinds.length + 1];
    unknownBefore = new int[kinds.length + 1];
    int[] worked = new int[kinds.length];
    int count = 0;
    for (int i = 0; i < kinds.length; i++) {
      unknownBefore[i + 1] = unknownBefore[i] + (kinds[i] == DayKind.UNKNOWN ? 1 : 0);
      if (kinds[i].isWorking()) {
        worked[count++] = i;
      }
      workedBefore[i + 1] = count;
    }
    workedDays = Arrays.copyOf(worked, count);
  }

  DayKind kind(LocalDate day) {
    long index = day.toEpochDay() - origin;
    return index < 0 || index >= kinds.length ? DayKind.UNKNOWN : kinds[(int) index];
  }

  /** The number, from 0, of the first worked day that is not before {@code day}. */
  int firstWorkedFrom(LocalDate day) {
    return workedBefore[clamped(day)];
  }

  /** The n-th worked day, where every day between {@code start} and it is known. */
  Optional<LocalDate> worked(LocalDate start, long n) {
    if (n < 0 || n >= workedDays.length) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofEpochDay(origin + workedDays[(int) n]);
    boolean known = day.isBefore(start) ? isKnown(day, start) : isKnown(start, day);
    return known ? Optional.of(day) : Optional.empty();
  }

  /** Whether every day from {@code first} to {@code last}, both included, is covered. */
  boolean isKnown(LocalDate first, LocalDate last) {
    return kind(first) != DayKind.UNKNOWN
        && kind(last) != DayKind.UNKNOWN
        && unknownBefore[clamped(first)] == unknownBefore[clamped(last)];
  }

  List<Range> knownRanges() {
    List<Range> ranges = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= kinds.length; i++) {
      if (i == kinds.length || kinds[i] == DayKind.UNKNOWN) {
        if (i > begin) {
          ranges.add(
              new Range(
                  LocalDate.ofEpochDay(origin + begin), LocalDate.ofEpochDay(origin + i - 1)));
        }
        begin = i + 1;
      }
    }
    return ranges;
  }

  private int clamped(LocalDate day) {
    return (int) Math.clamp(day.toEpochDay() - origin, 0L, (long) kinds.length);
  }
}
