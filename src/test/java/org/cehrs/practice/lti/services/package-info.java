@NullMarked
package org.cehrs.practice.lti.services;

import org.jspecify.annotations.NullMarked;
