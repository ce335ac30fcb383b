/** Tests of what a link says about its exam. */
@NullMarked
package org.cehrs.practice.exam.link;

import org.jspecify.annotations.NullMarked;
