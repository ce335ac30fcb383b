/** The item bank's reader, linter and report. */
@NullMarked
package org.cehrs.practice.bankfiles;

import org.jspecify.annotations.NullMarked;
