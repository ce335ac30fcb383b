/** The launch: an id_token and its login, held to a list of small rules. */
@NullMarked
package org.cehrs.practice.lti.launch;

import org.jspecify.annotations.NullMarked;
