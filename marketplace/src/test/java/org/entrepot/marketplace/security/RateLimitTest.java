package org.entrepot.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private long now = Long.MAX_VALUE - 5; // nanoTime may start anywhere and overflow
  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(2), () -> now);

  @Test
  void aBurstIsAllowedAndTheNextMustWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a")).isZero();
    }
    assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void waitingBringsOneMoreAndNoBurst() {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a")).isZero();
    }
    now += Duration.ofSeconds(2).toNanos();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void beingRefusedDoesNotLengthenTheWait() {
    for (int i = 0; i < 50; i++) {
      Duration ignored = limit.take("a");
      assertThat(ignored).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }
    now += Duration.ofSeconds(6).toNanos();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isZero();
  }

  @Test
  void oneCallerDoesNotUseUpAnothers() {
    for (int i = 0; i < 10; i++) {
      Duration ignored = limit.take("a");
      assertThat(ignored).isNotNull();
    }
    assertThat(limit.take("b")).isZero();
  }

  @Test
  void askingHowLongToWaitTakesNothing() {
    for (int i = 0; i < 9; i++) {
      assertThat(limit.waiting("a")).isZero();
    }
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a")).isZero();
    }
    assertThat(limit.waiting("a")).isEqualTo(Duration.ofSeconds(2));
  }
}
