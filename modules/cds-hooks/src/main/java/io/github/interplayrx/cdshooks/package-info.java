/** Answers CDS Hooks with the warnings of Interplay, without a server of its own. */
@NullMarked
package io.github.interplayrx.cdshooks;

import org.jspecify.annotations.NullMarked;
