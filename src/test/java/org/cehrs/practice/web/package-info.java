/** Tests of the web part's rules. */
@NullMarked
package org.cehrs.practice.web;

import org.jspecify.annotations.NullMarked;
