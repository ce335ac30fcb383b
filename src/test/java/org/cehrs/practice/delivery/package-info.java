@NullMarked
package org.cehrs.practice.delivery;

import org.jspecify.annotations.NullMarked;
