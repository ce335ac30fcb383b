package org.cehrs.practice.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.lti.InMemoryRegistrations;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.services.FakeGradebook;
import org.cehrs.practice.lti.services.HangingPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CourseRosterTest {

  private static final Optional<Exam> ANY = Optional.empty();
  private static final HangingPlatform HANGING = new HangingPlatform();

  /** So long that no answer comes too late; where none comes at all, a moment will do. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private static final Duration IMPATIENT = Duration.ofSeconds(2);

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(HANGING))
          .build();

  @TempDir private static Path keys = Path.of("");

  private final SettableClock clock = new SettableClock();
  private final FakeGradebook.Shared database = new FakeGradebook.Shared();
  private final InMemoryRosters rosters = new InMemoryRosters();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private FakeGradebook platform = new FakeGradebook(SERVER, keys, clock, database);
  private Registration canvas = platform.registration(Flavor.CANVAS);
  private Registration other = platform.registration("other", Flavor.MOODLE, Optional.empty());
  private RosterReading reading = reading();
  private CourseRoster courses = courses(reading, PATIENT);

  @BeforeEach
  void start() {
    platform.grantTokens();
    HANGING.hang();
  }

  @AfterEach
  void stop() {
    HANGING.answer();
    threads.shutdown();
  }

  /** That of a node with the one database. */
  private RosterReading reading() {
    FakeGradebook own = new FakeGradebook(SERVER, keys, clock, database);
    return new RosterReading(rosters, own.nrps(), database.leases(), threads, clock);
  }

  private CourseRoster courses(RosterReading readers, Duration patience) {
    return new CourseRoster(
        rosters, new InMemoryRegistrations(canvas, other), readers, clock, patience);
  }

  @Test
  void tellsNothingWhereThePlatformOffersNoList() {
    assertThat(courses.of(teacher("unheard of"), ANY)).isEmpty();
  }

  @Test
  void readsAListAndAsksAgainOnlyWhenItIsOld() {
    Session teacher = teacher("c1", canvas, list("Ana"));
    assertThat(names(teacher)).containsExactly("Ana");
    clock.pass(Duration.ofMinutes(4));
    list("c1", okJson(list("Ana", "Zoë")));
    assertThat(names(teacher)).containsExactly("Ana");
    expectRequests("c1", 1);

    clock.pass(Duration.ofMinutes(1));

    assertThat(names(teacher)).containsExactly("Ana", "Zoë");
    expectRequests("c1", 2);
  }

  @Test
  void asksAtOnceWhereTheTeacherPressesTheButtonButNotInARow() {
    Session teacher = teacher("c1", canvas, list("Ana"));
    names(teacher);
    clock.pass(Duration.ofSeconds(9));
    courses.refresh(teacher, ANY);
    expectRequests("c1", 1);
    clock.pass(Duration.ofSeconds(1));
    courses.refresh(teacher, ANY);
    expectRequests("c1", 2);
  }

  @Test
  void leavesThoseOutWhoTakeNoPartNow() {
    Session teacher =
        teacher(
            "c1",
            canvas,
            "{\"members\":[{\"user_id\":\"1\",\"roles\":[\"Learner\"],\"name\":\"Ana\"},"
                + "{\"user_id\":\"2\",\"roles\":[\"Learner\"],\"status\":\"Inactive\"},"
                + "{\"user_id\":\"3\",\"roles\":[\"Learner\"],\"status\":\"Deleted\"}]}");
    assertThat(names(teacher)).containsExactly("Ana");
  }

  @Test
  void doesNotWaitForAPlatformThatHangs() {
    Session teacher = teacher("c1", canvas, list("Ana"));
    names(teacher);
    clock.pass(Duration.ofMinutes(6));
    list("c1", okJson(list("Zoë")).withTransformers("hanging"));

    CourseRoster.View view = courses(reading, IMPATIENT).of(teacher, ANY).orElseThrow();
    assertThat(view.underway()).isTrue();
    assertThat(names(view)).containsExactly("Ana");

    HANGING.answer();
    assertThat(names(teacher)).containsExactly("Zoë");
    expectRequests("c1", 2);
  }

  @Test
  void keepsOtherPlatformsGoingWhileOneHangs() {
    CourseRoster impatient = courses(reading, IMPATIENT);
    for (String course : List.of("h1", "h2", "h3")) {
      Session stuck = teacher(course, canvas, list("x"));
      list(course, okJson(list("x")).withTransformers("hanging"));
      assertThat(impatient.of(stuck, ANY).orElseThrow().roster()).isEmpty();
    }
    // The third found both readers of its platform busy.
    expectRequests("h3", 0);

    assertThat(names(teacher("c2", other, list("Ana")))).containsExactly("Ana");
  }

  @Test
  void asksOnceForManyTeachersWhoComeTogether() throws Exception {
    Session teacher = teacher("c1", canvas, list("Ana"));
    list("c1", okJson(list("Ana")).withFixedDelay(200));
    CourseRoster secondNode = courses(reading(), PATIENT);
    Callable<CourseRoster.View> one = () -> courses.of(teacher, ANY).orElseThrow();
    Callable<CourseRoster.View> two = () -> secondNode.of(teacher, ANY).orElseThrow();
    List<Callable<CourseRoster.View>> all = List.of(one, two, one, two, one, two, one, two);
    List<Future<CourseRoster.View>> views = threads.invokeAll(all);
    assertThat(views).hasSize(8);
    expectRequests("c1", 1);
  }

  @Test
  void keepsTheOldListAndSaysWhyThereIsNoNewerOne() {
    Session teacher = teacher("c1", canvas, list("Ana"));
    names(teacher);
    Instant read = clock.instant();
    clock.pass(Duration.ofMinutes(6));
    list("c1", aResponse().withStatus(503));

    Roster roster = courses.of(teacher, ANY).orElseThrow().roster().orElseThrow();

    assertThat(roster.readAt()).contains(read);
    assertThat(roster.students()).hasSize(1);
    assertThat(roster.problem()).contains("the platform answered 503");
  }

  @Test
  void saysWhoCanMendIt() {
    Session teacher = teacher("c1", canvas, list("Ana"));
    platform.answerTokens(aResponse().withStatus(400).withBody("{\"error\":\"invalid_scope\"}"));

    assertThat(
            courses
                .of(teacher, ANY)
                .flatMap(CourseRoster.View::roster)
                .flatMap(Roster::problem)
                .orElse(""))
        .contains("invalid_scope", "Whoever manages the course platform has to allow");
  }

  @Test
  void asksForThoseWhoSeeTheLinkInTheReportOfItsExam() {
    Session teacher = teacher("c1", canvas, list("everybody"));
    SERVER.stubFor(
        get(urlPathEqualTo("/c1"))
            .withQueryParam("rlid", equalTo("link-1"))
            .willReturn(okJson(list("assigned"))));
    assertThat(names(courses.of(teacher, teacher.exam()).orElseThrow()))
        .containsExactly("assigned");
    assertThat(names(courses.of(teacher, Optional.of(Exam.Whole.HALF)).orElseThrow()))
        .containsExactly("everybody");
    assertThat(names(courses.of(teacher, ANY).orElseThrow())).containsExactly("everybody");
  }

  @Test
  void asksMoodleForTheCourseAlone() {
    Session teacher = teacher("c1", other, list("everybody"));
    courses.of(teacher, teacher.exam());
    courses.of(teacher, ANY);
    SERVER.verify(1, getRequestedFor(urlPathEqualTo("/c1")).withQueryParam("rlid", absent()));
    expectRequests("c1", 1);
  }

  private List<String> names(Session teacher) {
    return names(courses.of(teacher, ANY).orElseThrow());
  }

  private static List<String> names(CourseRoster.View view) {
    return view.roster().map(Roster::students).orElse(Collections.emptyList()).stream()
        .flatMap(student -> student.name().stream())
        .toList();
  }

  private static String list(String... names) {
    return "{\"members\":["
        + String.join(
            ",",
            java.util.Arrays.stream(names)
                .map(name ->
                    "{\"user_id\":\"%1$s\",\"name\":\"%1$s\",\"roles\":[\"Learner\"]}"
                        .formatted(name))
                .toList())
        + "]}";
  }

  private static void list(String course, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlPathEqualTo("/" + course)).willReturn(answer));
  }

  private static void expectRequests(String course, int number) {
    SERVER.verify(number, getRequestedFor(urlPathEqualTo("/" + course)));
  }

  private Session teacher(String course, Registration registration, String list) {
    list(course, okJson(list));
    Session session = teacher(course);
    rosters.offer(session, new Rosters.Address(registration.id(), platform.at("/" + course)));
    return session;
  }

  private static Session teacher(String course) {
    return new Session(
        "launch-" + course,
        new TenantId(new UUID(1, 1)),
        new CandidateId(new UUID(1, 2)),
        Optional.empty(),
        new CourseId(
            UUID.nameUUIDFromBytes(course.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        Optional.empty(),
        Optional.empty(),
        Launch.Role.TEACHER,
        Optional.of(Exam.Whole.FULL),
        LinkSettings.DEFAULT,
        "link-1",
        Optional.<URI>empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        "",
        Instant.MAX);
  }
}
