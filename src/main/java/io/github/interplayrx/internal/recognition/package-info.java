/** From a submitted line to the substances it brings, or to the admission that it was not understood. */
@NullMarked
package io.github.interplayrx.internal.recognition;

import org.jspecify.annotations.NullMarked;
