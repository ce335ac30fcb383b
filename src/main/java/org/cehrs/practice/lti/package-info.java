/**
 * The LTI 1.3 protocol alone: login, launch, registrations, keys, services. Knows nothing of exams.
 */
@NullMarked
package org.cehrs.practice.lti;

import org.jspecify.annotations.NullMarked;
