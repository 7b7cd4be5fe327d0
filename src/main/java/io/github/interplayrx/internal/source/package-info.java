/** Where knowledge is read from: the files of a directory, or the index that the build made of them. */
@NullMarked
package io.github.interplayrx.internal.source;

import org.jspecify.annotations.NullMarked;
