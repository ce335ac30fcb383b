/**
 * What platforms offer: access tokens, the gradebook (Assignment and Grade Services 2.0) and the
 * people of a course (Names and Role Provisioning Services 2.0).
 */
@NullMarked
package org.cehrs.practice.lti.services;

import org.jspecify.annotations.NullMarked;
