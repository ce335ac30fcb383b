package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.cehrs.practice.lti.registration.RegistrationFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyFilesTest {

  @TempDir Path folder;

  @Test
  void namesFileLineAndFaultOfARegistration() throws IOException {
    Path file =
        Files.writeString(folder.resolve("registrations.yml"), "registrations:\n  - name: X\n");
    Throwable fault = catchThrowable(() -> new RegistrationFile(file).read(new SecureRandom()));

    String told =
        Objects.requireNonNull(new FaultyFiles().analyze(new IllegalStateException("bean", fault)))
            .getDescription();

    assertThat(told).contains("registrations.yml:2", "issuer");
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(new FaultyFiles().analyze(new IllegalStateException("else"))).isNull();
  }
}
