package org.entrepot.marketplace.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one address may ask.
 *
 * @param burst how many requests at once
 * @param interval after how long one more
 * @param passwordBurst how many passwords at once
 * @param passwordInterval after how long one more
 */
@ConfigurationProperties("entrepot.rate-limit")
record RateLimitSettings(
    int burst, Duration interval, int passwordBurst, Duration passwordInterval) {}
