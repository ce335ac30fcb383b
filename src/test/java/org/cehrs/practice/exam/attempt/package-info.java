@NullMarked
package org.cehrs.practice.exam.attempt;

import org.jspecify.annotations.NullMarked;
