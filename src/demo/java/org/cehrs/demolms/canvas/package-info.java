/** What Canvas does its own way. */
@NullMarked
package org.cehrs.demolms.canvas;

import org.jspecify.annotations.NullMarked;
