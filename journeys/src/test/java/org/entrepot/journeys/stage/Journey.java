package org.entrepot.journeys.stage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey through the running marketplace. Its tests may ask for the {@link RunningMarketplace},
 * which all journeys share, and for a {@link Browser} of their own; a picture of the last page is
 * kept, and errors in the browser's console fail the test. Skipped where there is no Chromium.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(Stage.class)
public @interface Journey {}
