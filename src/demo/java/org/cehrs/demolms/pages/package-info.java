/** What a person sees, and who is signed in. */
@NullMarked
package org.cehrs.demolms.pages;

import org.jspecify.annotations.NullMarked;
