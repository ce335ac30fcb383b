/** What one link of a course says about its exam. */
@NullMarked
package org.cehrs.practice.exam.link;

import org.jspecify.annotations.NullMarked;
