@NullMarked
package org.cehrs.practice.exam.scoring;

import org.jspecify.annotations.NullMarked;
