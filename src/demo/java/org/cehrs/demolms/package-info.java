/**
 * A small LTI 1.3 platform, for newcomers and for end-to-end tests. It meets the tool over HTTP
 * only.
 */
@NullMarked
package org.cehrs.demolms;

import org.jspecify.annotations.NullMarked;
