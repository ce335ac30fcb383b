/** Benchmarks, run on demand; src/docs/benchmarks.md has the command and the figures. */
@NullMarked
package org.cehrs.bench;

import org.jspecify.annotations.NullMarked;
