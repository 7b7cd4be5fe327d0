/** What the templates read. Private: it may change in every release. */
@NullMarked
package io.github.interplayrx.html.internal;

import org.jspecify.annotations.NullMarked;
