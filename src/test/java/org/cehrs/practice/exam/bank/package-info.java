@NullMarked
package org.cehrs.practice.exam.bank;

import org.jspecify.annotations.NullMarked;
