package org.entrepot.rulebook.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a rule was read: a title, who published it, and when, as far as known. */
public record Source(
    @Meaning("Title of the page, decree or article") String title,
    @Meaning("Who published it") String publisher,
    @Meaning("When it was published") @Nullable LocalDate date,
    @Meaning("Where it can be read") @Nullable String url) {}
