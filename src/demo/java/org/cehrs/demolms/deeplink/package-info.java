/** Teachers choose content in the tool, which comes back as links of the course. */
@NullMarked
package org.cehrs.demolms.deeplink;

import org.jspecify.annotations.NullMarked;
