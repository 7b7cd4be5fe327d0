/** Names of medicines as text: bringing two spellings of one name to the same form. Knows nothing of medicines. */
@NullMarked
package io.github.interplayrx.internal.names;

import org.jspecify.annotations.NullMarked;
