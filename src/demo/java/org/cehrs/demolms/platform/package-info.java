/** Who the platform is: its addresses and identifiers, and what one product does its own way. */
@NullMarked
package org.cehrs.demolms.platform;

import org.jspecify.annotations.NullMarked;
