package org.cehrs.practice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part may know of which. */
@AnalyzeClasses(
    packages = "org.cehrs.practice",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule examIsPlainJava =
      classes()
          .that()
          .resideInAPackage("..practice.exam..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "org.cehrs.practice.exam.."));

  @ArchTest
  static final ArchRule examHasNoClockAndNoDice =
      noClasses()
          .that()
          .resideInAPackage("..practice.exam..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.security.SecureRandom")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule ltiKnowsNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("..practice.lti..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.cehrs.practice..")
                  .and(resideOutsideOfPackage("org.cehrs.practice.lti..")));

  @ArchTest
  static final ArchRule sqlLivesInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackages("..practice.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "java.sql..");

  @ArchTest
  static final ArchRule httpLivesInWebAndLti =
      noClasses()
          .that()
          .resideOutsideOfPackages("..practice.web..", "..practice.lti..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "java.net.http..", "org.springframework.http..");

  @ArchTest
  static final ArchRule nothingUsesStoreOrWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages("..practice.store..", "..practice.web..", "..practice.setup..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..practice.store..", "..practice.web..");

  @ArchTest
  static final ArchRule partsFormNoCircle =
      slices().matching("org.cehrs.practice.(*)..").should().beFreeOfCycles();
}
