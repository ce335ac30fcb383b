/** What Moodle does its own way. */
@NullMarked
package org.cehrs.demolms.moodle;

import org.jspecify.annotations.NullMarked;
