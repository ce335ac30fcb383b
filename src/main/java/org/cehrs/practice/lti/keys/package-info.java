/** Keys: those of platforms, read and cached, and those of this tool. */
@NullMarked
package org.cehrs.practice.lti.keys;

import org.jspecify.annotations.NullMarked;
