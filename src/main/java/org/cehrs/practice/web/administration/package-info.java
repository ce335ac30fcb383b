/** Both ends of the way by which the command line reaches a running server. */
@NullMarked
package org.cehrs.practice.web.administration;

import org.jspecify.annotations.NullMarked;
