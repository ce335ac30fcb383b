/** What holds over many rounds of failures: nothing that was acknowledged is ever lost. */
@NullMarked
package org.cehrs.practice.endurance;

import org.jspecify.annotations.NullMarked;
