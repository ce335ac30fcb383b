@NullMarked
package org.cehrs.practice.exam.form;

import org.jspecify.annotations.NullMarked;
