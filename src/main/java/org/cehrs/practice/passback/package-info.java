/** The durable grade queue and its worker. */
@NullMarked
package org.cehrs.practice.passback;

import org.jspecify.annotations.NullMarked;
