/** All SQL: one class per port. */
@NullMarked
package org.cehrs.practice.store;

import org.jspecify.annotations.NullMarked;
