/** From responses to a practice score on the 500 scale. */
@NullMarked
package org.cehrs.practice.exam.scoring;

import org.jspecify.annotations.NullMarked;
