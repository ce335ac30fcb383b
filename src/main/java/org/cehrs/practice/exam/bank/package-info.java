/** Items, their versions and the bank that holds them. */
@NullMarked
package org.cehrs.practice.exam.bank;

import org.jspecify.annotations.NullMarked;
