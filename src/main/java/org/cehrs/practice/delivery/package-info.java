/** Use cases, one class each. */
@NullMarked
package org.cehrs.practice.delivery;

import org.jspecify.annotations.NullMarked;
