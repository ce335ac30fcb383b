/** From a link on the course page to a signed id_token at the tool. */
@NullMarked
package org.cehrs.demolms.launch;

import org.jspecify.annotations.NullMarked;
