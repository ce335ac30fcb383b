/** Answers to platforms that ask for content (Deep Linking 2.0). */
@NullMarked
package org.cehrs.practice.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
