package org.cehrs.practice.web.pages;

import java.net.URI;

/**
 * The way back to the platform with a choice: a form that posts itself.
 *
 * @param nothing whether nothing was chosen
 */
public record PlacedPage(Visit visit, URI to, String jwt, boolean nothing) implements Page {}
