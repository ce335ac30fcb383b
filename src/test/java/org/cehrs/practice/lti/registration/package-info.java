@NullMarked
package org.cehrs.practice.lti.registration;

import org.jspecify.annotations.NullMarked;
