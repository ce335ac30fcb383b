/** What platforms offer: access tokens, and the gradebook (Assignment and Grade Services 2.0). */
@NullMarked
package org.cehrs.practice.lti.services;

import org.jspecify.annotations.NullMarked;
