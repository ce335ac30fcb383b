@NullMarked
package org.cehrs.practice.lti.net;

import org.jspecify.annotations.NullMarked;
