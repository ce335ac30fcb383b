@NullMarked
package org.cehrs.practice.administration;

import org.jspecify.annotations.NullMarked;
