/**
 * What an administrator may do, one command a class. The same commands run inside the server,
 * through its management port, and over a database that no server holds.
 */
@NullMarked
package org.cehrs.practice.administration;

import org.jspecify.annotations.NullMarked;
