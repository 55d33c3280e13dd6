package org.entrepot.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrepot.rulebook.edition.Meaning;
import org.entrepot.rulebook.edition.SubjectId;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Until when an order is taken today, per service and day of the week, and when it then leaves and
 * arrives. All times are wall-clock times in the zone of the subject; daylight saving moves none.
 *
 * @param calendar whose working days are served; null where every day is
 * @param layers days off of the calendar's layers that count as well
 */
@Meaning("Until when an order is taken today, by service")
public record CutOffEdition(
    @Meaning("The calendar whose working days are served; without it every day is")
        @Nullable SubjectId calendar,
    @Meaning("Layers of the calendar whose days off count as well") List<String> layers,
    @Meaning("The services, by name") Map<String, Service> services) {

  public CutOffEdition {
    layers = List.copyOf(layers);
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    if (services.isEmpty()) {
      throw new IllegalArgumentException("cut-offs need a service");
    }
    if (calendar == null && !layers.isEmpty()) {
      throw new IllegalArgumentException("layers are those of a calendar, and none is named");
    }
  }

  /** One service with its cut-offs, in the order of the day. */
  @Meaning("A service with its cut-offs")
  public record Service(
      @Meaning("What it is called") String label,
      @Meaning("Its cut-offs; of one day, in the order of time") List<CutOff> cutOffs) {

    public Service {
      cutOffs = List.copyOf(cutOffs);
      if (cutOffs.isEmpty()) {
        throw new IllegalArgumentException("a service needs a cut-off");
      }
    }

    /** The cut-offs of a day of the week, the earliest first. */
    List<CutOff> of(DayOfWeek weekday) {
      return cutOffs.stream().filter(cutOff -> cutOff.appliesOn(weekday)).toList();
    }
  }

  /**
   * A time of day; what is ordered before it leaves and arrives as stated.
   *
   * @param leaves after the day it counts as ordered on; days or working-days
   * @param arrives after the day it leaves, for the clock of delivery starts there; null where this
   *     rule says nothing of arrival
   */
  @Meaning("A time of day until which an order is taken")
  public record CutOff(
      @Meaning("The days of the week it is for; without them, all") List<DayOfWeek> days,
      @Meaning("Ordered before this time, exclusive") LocalTime before,
      @Meaning("Leaves so long after the day of the order") Value.Measure leaves,
      @Meaning("Arrives so long after the day on which it leaves") Value.@Nullable Measure arrives,
      @Meaning("Arrives on that day before this time, exclusive")
          @Nullable LocalTime arrivesBefore) {

    public CutOff {
      days = List.copyOf(days);
      new Term(leaves);
      if (arrives != null) {
        new Term(arrives);
      }
      if (arrives == null && arrivesBefore != null) {
        throw new IllegalArgumentException("arrives-before needs the day: arrives");
      }
    }

    boolean appliesOn(DayOfWeek weekday) {
      return days.isEmpty() || days.contains(weekday);
    }
  }
}
