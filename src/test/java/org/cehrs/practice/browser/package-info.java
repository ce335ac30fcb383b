/** The browser that tests drive. */
@NullMarked
package org.cehrs.practice.browser;

import org.jspecify.annotations.NullMarked;
