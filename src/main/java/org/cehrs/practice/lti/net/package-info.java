/** The one way out: HTTP to platforms, under the rule of which hosts may be reached. */
@NullMarked
package org.cehrs.practice.lti.net;

import org.jspecify.annotations.NullMarked;
