package org.cehrs.practice.web;

import java.util.Optional;
import org.cehrs.practice.web.pages.MessagePage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody sees who types the tool's address: exams are opened from a course alone. */
@RestController
class FrontDoor {

  private final Pages pages;

  FrontDoor(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<String> page() {
    return Answers.html(
        pages.message(
            new MessagePage(
                Visit.outside(),
                "CEHRS practice exams",
                "This tool works inside your school's Canvas or Moodle. Open the exam from your"
                    + " course page; there is nothing to sign in to here.",
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                    "Administrators: the tool's LTI 1.3 addresses are /lti/login, /lti/launch and"
                        + " /lti/jwks; Canvas reads /lti/canvas.json."))));
  }
}
