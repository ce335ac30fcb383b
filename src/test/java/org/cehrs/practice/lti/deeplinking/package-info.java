/** Tests of answers to platforms that ask for content. */
@NullMarked
package org.cehrs.practice.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
