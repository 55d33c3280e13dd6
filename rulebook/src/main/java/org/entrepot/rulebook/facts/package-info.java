/** What a computation is told: typed facts, and the sheet that says which facts a rule asks for. */
@NullMarked
package org.entrepot.rulebook.facts;

import org.jspecify.annotations.NullMarked;
