package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.demolms.Stage.accepting;
import static org.cehrs.demolms.Stage.json;

import java.net.URI;
import java.net.http.HttpResponse;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembershipsTest {

  private static final Identity SPEC = Flavor.specification().identity();
  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  private Stage stage;
  private String token;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(Flavor.specification());
    token = stage.token();
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void spreadsTheCourseOverTwoPages() throws Exception {
    var first = get(stage.lms().address().resolve("/api/courses/1/memberships"));
    var second = get(nextOf(first));

    assertThat(json(first).get("members")).hasSize(4);
    assertThat(json(second).get("members")).hasSize(2);
    assertThat(second.headers().firstValue("Link")).isEmpty();
    assertThat(json(first).get("context").get("id").stringValue())
        .isEqualTo(SPEC.id(Thing.CONTEXT, "1"));
  }

  @Test
  void namesEachMember() throws Exception {
    var member = json(list("?limit=1")).get("members").get(0);

    assertThat(member.get("name").stringValue()).isEqualTo("Amara Okonkwo");
    assertThat(member.get("status").stringValue()).isEqualTo("Active");
    assertThat(member.get("user_id").stringValue()).isEqualTo(SPEC.id(Thing.PERSON, "Student 1"));
    assertThat(member.get("roles").get(0).stringValue()).endsWith("membership#Learner");
  }

  @Test
  void filtersByRoleOnEveryPage() throws Exception {
    assertThat(json(list("?role=Instructor")).get("members")).hasSize(1);
    var learners = list("?role=http://purl.imsglobal.org/vocab/lis/v2/membership%23Learner");
    assertThat(json(get(nextOf(learners))).get("members")).hasSize(1);
  }

  @Test
  void addsTheMessageOfALink() throws Exception {
    String link = SPEC.id(Thing.RESOURCE_LINK, "full");

    assertThat(json(list("?rlid=" + link)).get("members").get(0).has("message")).isTrue();
    assertThat(list("?rlid=elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAPageSizeThatIsNone() throws Exception {
    assertThat(list("?limit=0").statusCode()).isEqualTo(400);
    assertThat(list("?limit=all").body()).contains("limit must be a positive number");
  }

  private HttpResponse<String> list(String query) throws Exception {
    return get(stage.lms().address().resolve("/api/courses/1/memberships" + query));
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return stage.call(address, token, accepting(MEMBERS));
  }

  private static URI nextOf(HttpResponse<String> page) {
    String link = page.headers().firstValue("Link").orElseThrow();
    assertThat(link).endsWith(">; rel=\"next\"");
    return URI.create(link.substring(1, link.indexOf('>')));
  }
}
