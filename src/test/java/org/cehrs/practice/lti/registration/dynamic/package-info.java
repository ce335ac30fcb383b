@NullMarked
package org.cehrs.practice.lti.registration.dynamic;

import org.jspecify.annotations.NullMarked;
