package org.cehrs.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * What {@code mvn spring-boot:test-run} needs: it takes the only main class of the test classes.
 */
class DemoRunTest {

  @Test
  void isTheOnlyMainClassOfTheTestClasses() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.OnlyIncludeTests())
                    .importPackages("org.cehrs")
                    .stream()
                    .filter(one -> one.tryGetMethod("main", String[].class).isPresent())
                    .map(JavaClass::getName))
        .containsExactly(DemoRun.class.getName());
  }
}
