/**
 * What each page shows, as one record a page, and the class that turns it into HTML.
 *
 * <p>A template in {@code templates/} sees its record and nothing else. Controllers fill the
 * records; no record carries a key, a rationale or a scored mark before the attempt is closed.
 */
@NullMarked
package org.cehrs.practice.web.pages;

import org.jspecify.annotations.NullMarked;
