package org.entrepot.replay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {

  /** Each may lean on those before it only; the door, {@code Replay}, stands above all. */
  private static final List<String> ROOMS =
      List.of(
          "table",
          "output",
          "generated",
          "partial",
          "orders",
          "olist",
          "nativeorders",
          "restatement",
          "variants",
          "folds",
          "rules",
          "report",
          "files");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entrepot.replay");

  @Test
  void roomsFormNoCircle() {
    slices().matching("org.entrepot.replay.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @TestFactory
  List<DynamicTest> roomsLeanOnEarlierOnesOnly() {
    return ROOMS.stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room,
                () -> {
                  for (String later : ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size())) {
                    leansNotOn(room, "org.entrepot.replay." + later);
                  }
                  leansNotOn(room, "org.entrepot.replay");
                }))
        .toList();
  }

  private static void leansNotOn(String room, String other) {
    noClasses()
        .that()
        .resideInAPackage("org.entrepot.replay." + room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(other)
        .check(HOUSE);
  }
}
