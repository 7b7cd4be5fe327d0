/** What the template reads. Private: it may change in every release. */
@NullMarked
package io.github.interplayrx.spark.internal;

import org.jspecify.annotations.NullMarked;
