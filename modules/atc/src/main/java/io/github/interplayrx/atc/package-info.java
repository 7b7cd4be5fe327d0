/** What ATC codes stand for, under terms of their own. */
@NullMarked
package io.github.interplayrx.atc;

import org.jspecify.annotations.NullMarked;
