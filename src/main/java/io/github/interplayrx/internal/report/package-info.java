/** From what the rules raised to what a person reads: folding, ranking, and the words about the list as a whole. */
@NullMarked
package io.github.interplayrx.internal.report;

import org.jspecify.annotations.NullMarked;
