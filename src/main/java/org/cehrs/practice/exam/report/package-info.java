/** What teachers and students read: domain results, cohorts, item statistics. */
@NullMarked
package org.cehrs.practice.exam.report;

import org.jspecify.annotations.NullMarked;
