/** Forms: from blueprint, bank and seed to the items of one attempt. */
@NullMarked
package org.cehrs.practice.exam.form;

import org.jspecify.annotations.NullMarked;
