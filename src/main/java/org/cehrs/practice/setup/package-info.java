/** Settings, wiring and jobs: where the parts are put together. */
@NullMarked
package org.cehrs.practice.setup;

import org.jspecify.annotations.NullMarked;
