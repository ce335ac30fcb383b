/** Reads and checks the item bank's text files. */
@NullMarked
package org.cehrs.practice.bankfiles;

import org.jspecify.annotations.NullMarked;
