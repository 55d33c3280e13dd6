package org.entrepot.rulebook.kernel;

import java.util.Arrays;

/**
 * What a kernel did to charge one order, as numbers; used again for the next order. Whoever reads
 * the working has it made from these; an order that nobody asks about costs no sentence.
 */
public final class KernelTrace {

  /** What is not there: a charge without a base, or without bands. */
  public static final int NONE = -1;

  private static final int FIRST_CHARGES = 16;

  private static final int CHARGE = 0;
  private static final int PLACE = 1;
  private static final int BASE = 2;
  private static final int BASE_READING = 3;
  private static final int BAND = 4;
  private static final int CHOSEN_BY = 5;
  private static final int CHOSEN_READING = 6;
  private static final int EXACT = 7;
  private static final int TIMES = 8;
  private static final int MINOR = 9;
  private static final int PART = 10;
  private static final int WHOLE = 11;
  private static final int OF_AMOUNT = 12;
  private static final int WIDTH = 13;

  private long[] numbers = new long[WIDTH * FIRST_CHARGES];
  private int size;
  private long items;

  /**
   * Begins the trace of an order.
   *
   * @param keptItems what the buyer keeps costs this much after discount, in minor units
   */
  public void begin(long keptItems) {
    size = 0;
    items = keptItems;
  }

  /**
   * Begins a charge, which has neither base nor bands until they are told.
   *
   * @param place the line; after the last line the order as a whole
   */
  public void charge(int charge, int place) {
    if (WIDTH * (size + 1) > numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    int at = WIDTH * size++;
    numbers[at + CHARGE] = charge;
    numbers[at + PLACE] = place;
    numbers[at + BASE_READING] = NONE;
    numbers[at + BAND] = NONE;
  }

  /**
   * What the rate of this charge is taken of, in minor units.
   *
   * @param reading how the kernel came to it
   */
  public void base(long minor, int reading) {
    int at = WIDTH * (size - 1);
    numbers[at + BASE] = minor;
    numbers[at + BASE_READING] = reading;
  }

  /** Which band of this charge was chosen, and by what amount in minor units. */
  public void band(int band, long chosenBy, int reading) {
    int at = WIDTH * (size - 1);
    numbers[at + BAND] = band;
    numbers[at + CHOSEN_BY] = chosenBy;
    numbers[at + CHOSEN_READING] = reading;
  }

  /**
   * What this charge comes to.
   *
   * @param exact between its limits, on the kernel's own scale
   * @param times how often that counts
   * @param minor the rounded amount of the line
   */
  public void amount(long exact, long times, long minor) {
    int at = WIDTH * (size - 1);
    numbers[at + EXACT] = exact;
    numbers[at + TIMES] = times;
    numbers[at + MINOR] = minor;
  }

  /**
   * How much of it came back.
   *
   * @param ofAmount whether part and whole are minor units, not pieces
   */
  public void returned(long part, long whole, boolean ofAmount) {
    int at = WIDTH * (size - 1);
    numbers[at + PART] = part;
    numbers[at + WHOLE] = whole;
    numbers[at + OF_AMOUNT] = ofAmount ? 1 : 0;
  }

  public int size() {
    return size;
  }

  /** What the buyer keeps costs this much after discount, in minor units. */
  public long items() {
    return items;
  }

  public int charge(int i) {
    return (int) at(i, CHARGE);
  }

  public int place(int i) {
    return (int) at(i, PLACE);
  }

  public long base(int i) {
    return at(i, BASE);
  }

  /** How the kernel came to the base; {@link #NONE} where there is none. */
  public int baseReading(int i) {
    return (int) at(i, BASE_READING);
  }

  /** The band that was chosen; {@link #NONE} where there are none. */
  public int band(int i) {
    return (int) at(i, BAND);
  }

  public long chosenBy(int i) {
    return at(i, CHOSEN_BY);
  }

  /** How the kernel came to the amount that chose the band. */
  public int chosenReading(int i) {
    return (int) at(i, CHOSEN_READING);
  }

  public long exact(int i) {
    return at(i, EXACT);
  }

  public long times(int i) {
    return at(i, TIMES);
  }

  public long minor(int i) {
    return at(i, MINOR);
  }

  /** How much of {@link #whole} came back. */
  public long part(int i) {
    return at(i, PART);
  }

  public long whole(int i) {
    return at(i, WHOLE);
  }

  /** Whether part and whole are minor units, not pieces. */
  public boolean isOfAmount(int i) {
    return at(i, OF_AMOUNT) == 1;
  }

  private long at(int i, int number) {
    return numbers[WIDTH * i + number];
  }
}
