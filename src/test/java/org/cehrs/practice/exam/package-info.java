@NullMarked
package org.cehrs.practice.exam;

import org.jspecify.annotations.NullMarked;
