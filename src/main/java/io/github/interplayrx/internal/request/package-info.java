/** Requests as they come in: read from JSON, and freed of values that cannot be meant. */
@NullMarked
package io.github.interplayrx.internal.request;

import org.jspecify.annotations.NullMarked;
