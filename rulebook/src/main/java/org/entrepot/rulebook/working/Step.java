package org.entrepot.rulebook.working;

import org.entrepot.rulebook.edition.EditionRef;
import org.entrepot.rulebook.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One step of a working.
 *
 * @param what the thing computed, in the edition's own label
 * @param base what it was computed on
 * @param rate what it was multiplied with or compared to
 * @param amount what came out, exact; only a step that says so is rounded
 * @param why the rule that chose this rate or this branch, in words
 * @param edition the edition that said so
 */
public record Step(
    String what,
    @Nullable Value base,
    @Nullable Value rate,
    @Nullable Value amount,
    @Nullable String why,
    EditionRef edition) {}
