@NullMarked
package org.cehrs.practice.lti.launch;

import org.jspecify.annotations.NullMarked;
