package org.entrepot.journeys.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FloorsTest {
  /** Lowest first: each may lean on those before it. */
  private static final List<String> FLOORS =
      List.of("rulebook", "replay", "classification", "cli", "marketplace");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entrepot");

  @Test
  void allFloorsAreLookedAt() {
    for (String floor : FLOORS) {
      assertThat(HOUSE)
          .as(floor)
          .anyMatch(type -> type.getPackageName().startsWith("org.entrepot." + floor + "."));
    }
  }

  @TestFactory
  List<DynamicTest> noFloorLeansOnAHigherOne() {
    return FLOORS.stream()
        .map(floor ->
            DynamicTest.dynamicTest(
                floor + " leans on nothing above it", () -> leansOnNothingAbove(floor)))
        .toList();
  }

  private static void leansOnNothingAbove(String floor) {
    for (String higher : FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size())) {
      noClasses()
          .that()
          .resideInAPackage(inside(floor))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(inside(higher))
          .check(HOUSE);
    }
  }

  @Test
  void theRoomsOfTheRulebookFormNoCircle() {
    slices().matching("org.entrepot.rulebook.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theRulebookKnowsNoFrameworkNoDatabaseAndNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage(inside("rulebook"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "jakarta..",
            "java.sql..",
            "javax.sql..",
            "java.net..",
            "java.util.logging..",
            "org.slf4j..",
            "info.picocli..")
        .check(HOUSE);
  }

  @Test
  void onlyTheApplicationKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("marketplace"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .check(HOUSE);
  }

  static String inside(String floor) {
    return "org.entrepot." + floor + "..";
  }
}
