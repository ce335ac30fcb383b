/** One sitting of one form: its clock, its events, its end. */
@NullMarked
package org.cehrs.practice.exam.attempt;

import org.jspecify.annotations.NullMarked;
