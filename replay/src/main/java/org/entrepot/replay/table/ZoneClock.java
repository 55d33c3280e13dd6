package org.entrepot.replay.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock of a zone, asked for millions of times: it remembers the spans of time between two
 * changes of the clock, so that most answers are one subtraction and no object.
 *
 * <p>A wall-clock time that a change skips is read by the offset before the change, one that comes
 * twice is the first of the two. For one thread.
 */
public final class ZoneClock {

  private static final int SECONDS_OF_A_DAY = 86_400;

  private final ZoneRules rules;
  private final Spans ofWall = new Spans();
  private final Spans ofInstants = new Spans();

  private ZoneClock(ZoneRules rules) {
    this.rules = rules;
  }

  public static ZoneClock of(ZoneId zone) {
    return new ZoneClock(zone.getRules());
  }

  /**
   * The moment of a wall-clock time.
   *
   * @param wall seconds since 1970-01-01T00:00 of this wall clock
   * @return seconds since 1970-01-01T00:00Z
   */
  public long instant(long wall) {
    int span = ofWall.find(wall);
    return wall - (span < 0 ? offsetOfWall(wall) : ofWall.offset(span));
  }

  /** What the wall clock shows at a moment, in seconds since 1970-01-01T00:00 of itself. */
  public long wall(long instant) {
    int span = ofInstants.find(instant);
    return instant + (span < 0 ? offsetOfInstant(instant) : ofInstants.offset(span));
  }

  /** The calendar day of a moment, in days since 1970-01-01. */
  public long day(long instant) {
    return Math.floorDiv(wall(instant), SECONDS_OF_A_DAY);
  }

  private int offsetOfWall(long wall) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC);
    int offset = rules.getOffset(time).getTotalSeconds();
    ZoneOffsetTransition before = before(wall - offset);
    ZoneOffsetTransition after = rules.nextTransition(Instant.ofEpochSecond(wall - offset));
    long from = before == null ? Long.MIN_VALUE : wallEnd(before);
    long to = after == null ? Long.MAX_VALUE : wallBegin(after);
    ofWall.add(from, to, wall, offset);
    return offset;
  }

  private int offsetOfInstant(long instant) {
    Instant moment = Instant.ofEpochSecond(instant);
    int offset = rules.getOffset(moment).getTotalSeconds();
    ZoneOffsetTransition before = before(instant);
    ZoneOffsetTransition after = rules.nextTransition(moment);
    long from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
    long to = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    ofInstants.add(from, to, instant, offset);
    return offset;
  }

  /** The last change at or before a moment. */
  private @Nullable ZoneOffsetTransition before(long instant) {
    return rules.previousTransition(Instant.ofEpochSecond(instant + 1));
  }

  /** The first wall-clock second that a change neither skips nor repeats. */
  private static long wallEnd(ZoneOffsetTransition change) {
    return change.toEpochSecond()
        + Math.max(
            change.getOffsetBefore().getTotalSeconds(), change.getOffsetAfter().getTotalSeconds());
  }

  /** The first wall-clock second that a change skips or repeats. */
  private static long wallBegin(ZoneOffsetTransition change) {
    return change.toEpochSecond()
        + Math.min(
            change.getOffsetBefore().getTotalSeconds(), change.getOffsetAfter().getTotalSeconds());
  }

  /** Spans of time, each with one offset; the one that answered last is tried first. */
  private static final class Spans {
    private static final int MOST = 64;

    private long[] from = new long[4];
    private long[] to = new long[4];
    private int[] offsets = new int[4];
    private int count;
    private int last;

    int find(long second) {
      if (last < count && from[last] <= second && second < to[last]) {
        return last;
      }
      for (int i = 0; i < count; i++) {
        if (from[i] <= second && second < to[i]) {
          last = i;
          return i;
        }
      }
      return -1;
    }

    int offset(int span) {
      return offsets[span];
    }

    /** Remembers a span where it holds the time that was asked for: a skipped one has none. */
    void add(long first, long end, long asked, int offset) {
      if (asked < first || asked >= end) {
        return;
      }
      if (count == MOST) {
        count = 0;
      }
      if (count == from.length) {
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        offsets = Arrays.copyOf(offsets, count * 2);
      }
      from[count] = first;
      to[count] = end;
      offsets[count] = offset;
      last = count++;
    }
  }
}
