/** What tools call: Assignment and Grade Services, Names and Roles. */
@NullMarked
package org.cehrs.demolms.services;

import org.jspecify.annotations.NullMarked;
