package org.cehrs.practice.lti.services;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** A result as JSON (Assignment and Grade Services 2.0, clause 3.3). */
final class ResultJson {

  private ResultJson() {}

  static Result read(JsonNode json) {
    return new Result(
        json.path("userId").asString(""),
        number(json.path("resultScore")),
        number(json.path("resultMaximum")));
  }

  private static OptionalDouble number(JsonNode node) {
    return node.doubleValueOpt();
  }
}
