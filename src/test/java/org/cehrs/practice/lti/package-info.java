@NullMarked
package org.cehrs.practice.lti;

import org.jspecify.annotations.NullMarked;
