package org.cehrs.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of cases and of the checklist name what there is, and every case and line there is; no
 * document names a test that does not exist.
 */
class ConformanceTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path CASES = RESOURCES.resolve("launches");
  private static final Pattern CASE = Pattern.compile("`((?:accepted|refused)/[A-Za-z0-9-]+)`");
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z]\\w*(?:Test|Contract))(?:\\.(\\w+…?))?`");

  private static final Path DOCUMENTS = Path.of("src/docs");
  private static final Path CONFORMANCE = DOCUMENTS.resolve("conformance.md");
  private static final Path CHECKLIST = DOCUMENTS.resolve("checklist.md");
  private static final Pattern LINE =
      Pattern.compile("^\\| S(\\d+) \\|.*`\\w+Test\\.\\w+`", Pattern.MULTILINE);

  private static final String TABLE = read(CONFORMANCE);

  @Test
  void namesEveryLaunchCaseAndNoOther() throws IOException {
    Set<String> named =
        CASE.matcher(TABLE)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(CASES)) {
      assertThat(named)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> CASES.relativize(file).toString().replace(".json", ""))
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lms", "services", "registration"})
  void namesEveryMessageThatWasCaptured(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      assertThat(files.filter(Files::isRegularFile).map(RESOURCES::relativize))
          .isNotEmpty()
          .allMatch(file -> TABLE.contains("`" + file + "`"));
    }
  }

  @Test
  void namesATestForEveryLineOfTheStudentsChecklist() {
    assertThat(LINE.matcher(read(CHECKLIST)).results().map(line -> Integer.valueOf(line.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 29).boxed().toList());
  }

  @Test
  void namesTestsThatThereAreInEveryDocument() throws IOException {
    Map<String, List<Path>> classes;
    try (Stream<Path> files = Files.walk(TESTS)) {
      classes =
          files
              .filter(file -> file.toString().matches(".*(Test|Contract)\\.java"))
              .collect(Collectors.groupingBy(ConformanceTest::simpleName));
    }
    List<MatchResult> named = new ArrayList<>();
    for (Path document : documents()) {
      NAMED.matcher(read(document)).results().forEach(named::add);
    }
    assertThat(named).hasSizeGreaterThan(150).allSatisfy(one -> assertIsThere(one, classes));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return Stream.concat(Stream.of(Path.of("README.md")), files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  /** A demo LMS's class may have the name of a tool's; a long name of a test may be cut by "…". */
  private static void assertIsThere(MatchResult named, Map<String, List<Path>> classes) {
    List<Path> files = classes.getOrDefault(named.group(1), List.of());
    assertThat(files).as(named.group()).isNotEmpty();
    Optional.ofNullable(named.group(2))
        .ifPresent(method ->
            assertThat(files.stream().flatMap(ConformanceTest::methods))
                .as(named.group())
                .anyMatch(one -> runs(one) && isMeant(method, one.getName())));
  }

  private static boolean isMeant(String written, String name) {
    return written.endsWith("…") ? name.startsWith(written.replace("…", "")) : name.equals(written);
  }

  private static boolean runs(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class)
        || method.isAnnotationPresent(TestFactory.class);
  }

  /** Of the class and those it inherits from, as the contracts' tests do. */
  private static Stream<Method> methods(Path file) {
    String name = TESTS.relativize(file).toString().replace(".java", "").replace('/', '.');
    try {
      Class<?> type = Class.forName(name, false, ConformanceTest.class.getClassLoader());
      return Stream.<Class<?>>iterate(type, at -> at != Object.class, Class::getSuperclass)
          .flatMap(at -> Arrays.stream(at.getDeclaredMethods()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String simpleName(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
