/** Dynamic Registration (LTI Dynamic Registration 1.0), the tool's side. */
@NullMarked
package org.cehrs.practice.lti.registration.dynamic;

import org.jspecify.annotations.NullMarked;
