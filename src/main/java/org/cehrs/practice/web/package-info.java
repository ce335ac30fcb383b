/** Controllers, pages, error pages, sessions. */
@NullMarked
package org.cehrs.practice.web;

import org.jspecify.annotations.NullMarked;
