/** Results as files for people: named, described, and harmless in a spreadsheet. */
@NullMarked
package org.entrepot.marketplace.restatements.downloads;

import org.jspecify.annotations.NullMarked;
