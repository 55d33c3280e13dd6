package org.entrepot.rulebook.calendar;

import java.time.LocalDate;
import org.entrepot.rulebook.edition.Meaning;

/** A day that is worked in exchange for a holiday elsewhere. */
@Meaning("A day that is worked in exchange for one that is not")
public record MakeUpDay(
    @Meaning("The day that is worked") LocalDate day,
    @Meaning("What it makes up for") String name) {}
