package org.entrepot.marketplace;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. The packages directly below this one are its modules. */
@SpringBootApplication(proxyBeanMethods = false)
public class Marketplace {
  /** The one clock; everything below the application is told the time. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
