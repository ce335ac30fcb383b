package org.cehrs.practice.web.pages;

import java.util.Optional;

/**
 * A plain page that says what happened: an error or a notice.
 *
 * @param title what happened, in words of everyday
 * @param advice what to do now
 * @param answers whether answers are safe; empty where none can be concerned
 * @param reference code that finds the log line; empty for a mere notice
 * @param staffDetail for the administrator: what was expected, what came, where to mend it
 */
public record MessagePage(
    Visit visit,
    String title,
    String advice,
    Optional<String> answers,
    Optional<String> reference,
    Optional<String> staffDetail)
    implements Page {}
