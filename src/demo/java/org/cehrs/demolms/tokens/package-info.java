/** JWTs that tools sign, and the access tokens that they get for them. */
@NullMarked
package org.cehrs.demolms.tokens;

import org.jspecify.annotations.NullMarked;
