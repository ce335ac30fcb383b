package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.demolms.Stage.accepting;
import static org.cehrs.demolms.Stage.json;
import static org.cehrs.demolms.Stage.sending;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineItemsTest {

  private static final Identity SPEC = Flavor.specification().identity();
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

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
  void listsTheLineItemThatCameWithALink() throws Exception {
    var answer = get("/line_items?resource_link_id=" + resourceLinkOf("full"), ITEMS);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue(ITEMS);
    assertThat(json(answer)).hasSize(1);
    assertThat(json(answer).get(0).get("label").stringValue()).isEqualTo("Full exam");
    assertThat(json(answer).get(0).get("scoreMaximum").doubleValue()).isEqualTo(500);
  }

  @Test
  void makesALineItemThatTheNextLaunchNames() throws Exception {
    String link = resourceLinkOf("domain");
    var made = create(Map.of("label", "Quiz", "scoreMaximum", 20, "resourceLinkId", link));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(stage.visitor().signIn("Student 1").launch("domain").claims().toString())
        .contains(idOf(made).toString());
  }

  @Test
  void filtersLineItemsAndLinksTheNextPage() throws Exception {
    create(Map.of("label", "One", "scoreMaximum", 1, "tag", "practice", "resourceId", "r1"));
    create(Map.of("label", "Two", "scoreMaximum", 1, "tag", "practice"));

    assertThat(json(get("/line_items?tag=practice", ITEMS))).hasSize(2);
    assertThat(json(get("/line_items?resource_id=r1", ITEMS))).hasSize(1);
    var page = get("/line_items?tag=practice&limit=1", ITEMS);
    assertThat(json(page)).hasSize(1);
    assertThat(page.headers().firstValue("Link").orElseThrow())
        .endsWith("/line_items?tag=practice&limit=1&page=2>; rel=\"next\"");
    assertThat(get("/line_items?tag=practice&limit=1&page=2", ITEMS).headers().firstValue("Link"))
        .isEmpty();
  }

  @Test
  void replacesAndRemovesTheToolsOwnLineItem() throws Exception {
    URI item = idOf(create(Map.of("label", "Quiz", "scoreMaximum", 20, "tag", "old")));
    var replaced =
        stage.call(item, token, sending("PUT", ITEM, Map.of("label", "New", "scoreMaximum", 20)));

    assertThat(json(replaced).get("label").stringValue()).isEqualTo("New");
    assertThat(json(replaced).has("tag")).isFalse();
    assertThat(delete(item).statusCode()).isEqualTo(204);
    assertThat(stage.call(item, token, accepting(ITEM)).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsALineItemThatCameWithItsLink() throws Exception {
    assertThat(delete(at("/line_items/1")).statusCode()).isEqualTo(403);
    assertThat(stage.lms().lineItems()).extracting("id").contains("1");
  }

  @Test
  void wantsTheRightMediaTypes() throws Exception {
    assertThat(get("/line_items", "*/*").statusCode()).isEqualTo(406);
    assertThat(get("/line_items", ITEM).statusCode()).isEqualTo(406);
    assertThat(get("/line_items/1", ITEM + ", text/plain").statusCode()).isEqualTo(200);
    var asJson = sending("POST", "application/json", Map.of("label", "Quiz", "scoreMaximum", 20));
    assertThat(stage.call(at("/line_items"), token, asJson).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"label,", "scoreMaximum,", "scoreMaximum, 0", "scoreMaximum, -5"})
  void refusesAnIncompleteLineItem(String name, @Nullable Double value) throws Exception {
    var item = new LinkedHashMap<String, Object>(Map.of("label", "Quiz", "scoreMaximum", 20));
    item.remove(name);
    if (value != null) {
      item.put(name, value);
    }

    assertThat(create(item).statusCode()).isEqualTo(400);
    assertThat(create(item).body()).contains(name);
  }

  @Test
  void refusesALineItemOfAnUnknownLink() throws Exception {
    var item = Map.of("label", "Quiz", "scoreMaximum", 20, "resourceLinkId", "elsewhere");

    assertThat(create(item).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesWhatIsNoJsonObject() throws Exception {
    assertThat(create("[]").body()).contains("the body is no JSON object");
    var twice = HttpRequest.BodyPublishers.ofString("{\"label\": \"a\", \"label\": \"b\"}");
    var answer =
        stage.call(
            at("/line_items"), token, request -> request.header("Content-Type", ITEM).POST(twice));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("the body is no JSON");
  }

  private HttpResponse<String> get(String path, String mediaType) throws Exception {
    return stage.call(at(path), token, accepting(mediaType));
  }

  private HttpResponse<String> create(Object item) throws Exception {
    return stage.call(at("/line_items"), token, sending("POST", ITEM, item));
  }

  private HttpResponse<String> delete(URI item) throws Exception {
    return stage.call(item, token, HttpRequest.Builder::DELETE);
  }

  private URI at(String path) {
    return stage.lms().address().resolve("/api/courses/1" + path);
  }

  private static URI idOf(HttpResponse<String> made) {
    return URI.create(json(made).get("id").stringValue());
  }

  private static String resourceLinkOf(String link) {
    return SPEC.id(Thing.RESOURCE_LINK, link);
  }
}
