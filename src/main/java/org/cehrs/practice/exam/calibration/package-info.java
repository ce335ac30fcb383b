/** Estimation of item difficulties from responses. */
@NullMarked
package org.cehrs.practice.exam.calibration;

import org.jspecify.annotations.NullMarked;
