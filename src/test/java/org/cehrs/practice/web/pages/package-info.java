/** The pages as a browser shows them, with sample data and an invented server. */
@NullMarked
package org.cehrs.practice.web.pages;

import org.jspecify.annotations.NullMarked;
