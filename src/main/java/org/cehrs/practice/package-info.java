/** The tool. */
@NullMarked
package org.cehrs.practice;

import org.jspecify.annotations.NullMarked;
