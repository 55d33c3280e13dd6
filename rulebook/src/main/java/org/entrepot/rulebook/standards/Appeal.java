package org.entrepot.rulebook.standards;

import java.time.LocalDate;

/**
 * A decided appeal against the points of one assessment.
 *
 * @param assessed the day of the assessment
 * @param points what counts from the decision on
 * @param decided the day of the decision; what was in force before it stays as it was
 */
public record Appeal(String standard, LocalDate assessed, int points, LocalDate decided) {}
