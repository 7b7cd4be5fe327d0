/** Reading and writing JSON: the only place that knows Jackson's databind. */
@NullMarked
package io.github.interplayrx.internal.base.json;

import org.jspecify.annotations.NullMarked;
