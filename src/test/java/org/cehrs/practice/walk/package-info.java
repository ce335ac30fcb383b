/** The main job, walked as people and protocol peers do it: demo LMS, real HTTP, real browser. */
@NullMarked
package org.cehrs.practice.walk;

import org.jspecify.annotations.NullMarked;
