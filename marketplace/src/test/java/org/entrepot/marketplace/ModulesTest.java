package org.entrepot.marketplace;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  @Test
  void modulesUseOnlyEachOthersDoorsAsTheyDeclare() {
    ApplicationModules.of(Marketplace.class).verify();
  }
}
