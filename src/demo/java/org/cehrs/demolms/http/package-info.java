/** As much of a web server as the demo needs, on top of the JDK's own. */
@NullMarked
package org.cehrs.demolms.http;

import org.jspecify.annotations.NullMarked;
