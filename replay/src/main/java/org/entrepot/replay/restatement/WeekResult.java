package org.entrepot.replay.restatement;

import java.time.LocalDate;
import org.entrepot.replay.restatement.SellerStanding.Standing;

/**
 * All sellers in one week of a standard.
 *
 * @param from first day of the week, in the standard's zone
 * @param sellers sellers with an order in it
 */
public record WeekResult(
    LocalDate from, long sellers, long orders, long late, Standing against, Standing under) {}
