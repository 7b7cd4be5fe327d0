/** From the files of code systems to the terminology of a site. */
@NullMarked
package io.github.interplayrx.internal.importing;

import org.jspecify.annotations.NullMarked;
