package org.entrepot.journeys.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is computed depends on what is given, and on nothing else. */
class PurityTest {
  private static final JavaClasses BELOW_THE_APPLICATION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "org.entrepot.rulebook", "org.entrepot.replay", "org.entrepot.classification");

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.util.Calendar.getInstance");

  private static final Set<String> DEFAULTS =
      Set.of(
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Locale.getDefault",
          "java.lang.String.formatted");

  private static final Set<String> CHANCE =
      Set.of("java.lang.Math.random", "java.util.UUID.randomUUID");

  /** Methods that take the machine's locale, unless they are given one first. */
  private static final Set<String> LOCALE_FIRST =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase");

  @Test
  void nothingReadsAClock() {
    noCallTo("reads a clock", call -> CLOCKS.contains(nameOf(call)) || isNow(call));
  }

  @Test
  void nothingTakesTheLocaleOrZoneOfTheMachine() {
    noCallTo(
        "takes a default of the machine",
        call ->
            DEFAULTS.contains(nameOf(call))
                || (LOCALE_FIRST.contains(nameOf(call)) && !isGivenALocale(call)));
  }

  @Test
  void nothingIsLeftToChance() {
    noCallTo("is random", call -> CHANCE.contains(nameOf(call)));
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
        .check(BELOW_THE_APPLICATION);
  }

  /** Classification keeps scores, never money or quantities. */
  @Test
  void noValueIsKeptInFloatingPoint() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("org.entrepot.classification..")
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .orShould()
        .haveRawType(double[].class)
        .orShould()
        .haveRawType(float[].class)
        .orShould()
        .haveRawType(Double.class)
        .orShould()
        .haveRawType(Float.class)
        .check(BELOW_THE_APPLICATION);
  }

  private static void noCallTo(
      String what, Predicate<AccessTarget.CodeUnitAccessTarget> forbidden) {
    DescribedPredicate<AccessTarget> it =
        DescribedPredicate.describe(
            what,
            accessed ->
                accessed instanceof AccessTarget.CodeUnitAccessTarget method
                    && forbidden.test(method));
    // Not "call": a method reference reads a clock just as well.
    noClasses().should().accessTargetWhere(target(it)).check(BELOW_THE_APPLICATION);
  }

  private static boolean isNow(AccessTarget.CodeUnitAccessTarget call) {
    return call.getName().equals("now") && call.getOwner().getPackageName().startsWith("java.time");
  }

  private static boolean isGivenALocale(AccessTarget.CodeUnitAccessTarget call) {
    return call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
  }

  private static String nameOf(AccessTarget.CodeUnitAccessTarget call) {
    return call.getOwner().getName() + "." + call.getName();
  }
}
