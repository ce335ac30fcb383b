/** What makes one product differ from another. */
@NullMarked
package org.cehrs.demolms.flavor;

import org.jspecify.annotations.NullMarked;
