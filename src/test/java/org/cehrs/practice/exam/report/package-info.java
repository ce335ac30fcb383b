@NullMarked
package org.cehrs.practice.exam.report;

import org.jspecify.annotations.NullMarked;
