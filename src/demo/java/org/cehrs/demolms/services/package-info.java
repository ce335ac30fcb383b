/** What the tool calls: token endpoint, Assignment and Grade Services, Names and Roles. */
@NullMarked
package org.cehrs.demolms.services;

import org.jspecify.annotations.NullMarked;
