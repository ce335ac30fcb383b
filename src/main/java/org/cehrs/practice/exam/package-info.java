/**
 * The exam itself in plain Java: no Spring, HTTP, LTI, SQL, clock or dice; time and chance are
 * arguments.
 */
@NullMarked
package org.cehrs.practice.exam;

import org.jspecify.annotations.NullMarked;
