package org.entrepot.replay.restatement;

/**
 * How punctual the orders were by their own dates, whatever the rules. An order is late if any of
 * its lines was handed over after its own deadline.
 *
 * @param lines lines with a deadline that were handed over
 * @param lateLines of these, those handed over after it
 * @param orders orders with such a line
 * @param lateOrders of these, those with a late line
 * @param ordersWithSeveralDeadlines orders whose lines have different deadlines
 * @param delivered delivered orders with a promised date
 * @param afterPromise of these, those delivered after it
 */
public record Punctuality(
    long lines,
    long lateLines,
    long orders,
    long lateOrders,
    long ordersWithSeveralDeadlines,
    long delivered,
    long afterPromise) {}
