package org.cehrs.demolms.deeplink;

import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.Tool;

/**
 * A teacher's choice that is not made yet.
 *
 * @param secret names the dialog in the address that the tool posts to
 */
public record Dialog(Visit visit, Tool tool, String secret) {}
