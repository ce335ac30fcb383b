@NullMarked
package org.cehrs.practice.lti.keys;

import org.jspecify.annotations.NullMarked;
