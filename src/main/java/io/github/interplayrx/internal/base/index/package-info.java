/** What is worked out when the library is built, so that a process need not do so when it starts. */
@NullMarked
package io.github.interplayrx.internal.base.index;

import org.jspecify.annotations.NullMarked;
