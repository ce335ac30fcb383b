/** Who a platform is: its addresses and identifiers, and the tools that it has registered. */
@NullMarked
package org.cehrs.demolms.platform;

import org.jspecify.annotations.NullMarked;
