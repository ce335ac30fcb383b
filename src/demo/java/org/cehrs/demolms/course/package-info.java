/** The courses: people, links, line items and grades, all in memory. */
@NullMarked
package org.cehrs.demolms.course;

import org.jspecify.annotations.NullMarked;
