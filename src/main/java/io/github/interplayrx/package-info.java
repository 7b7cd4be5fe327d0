/**
 * Interplay warns when the medicines and other substances a person takes act together on the central nervous system. {@link
 * io.github.interplayrx.InteractionChecker} is the entry point.
 */
@NullMarked
package io.github.interplayrx;

import org.jspecify.annotations.NullMarked;
