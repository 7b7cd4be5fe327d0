/** Names of medicines as text: bringing two spellings of one name to the same form. Knows nothing of medicines. */
@NullMarked
package io.github.interplayrx.internal.base.text;

import org.jspecify.annotations.NullMarked;
