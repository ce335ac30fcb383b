/** The whole tool with its demo LMS, started for a test. */
@NullMarked
package org.cehrs.practice.running;

import org.jspecify.annotations.NullMarked;
