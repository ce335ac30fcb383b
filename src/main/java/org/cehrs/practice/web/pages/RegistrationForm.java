package org.cehrs.practice.web.pages;

/**
 * What a registration form sends back; it needs no cookie.
 *
 * @param path of the registration link
 * @param configuration address of the platform's configuration
 * @param token the platform's
 * @param seal proves that the form is ours
 */
public record RegistrationForm(String path, String configuration, String token, String seal) {}
