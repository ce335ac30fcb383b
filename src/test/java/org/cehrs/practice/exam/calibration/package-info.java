@NullMarked
package org.cehrs.practice.exam.calibration;

import org.jspecify.annotations.NullMarked;
