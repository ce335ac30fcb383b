/** A platform that takes grades, in all weathers. */
@NullMarked
package org.cehrs.practice.passback;

import org.jspecify.annotations.NullMarked;
