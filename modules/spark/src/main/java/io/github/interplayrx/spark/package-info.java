/** Checks the medication lists of a population with Apache Spark. */
@NullMarked
package io.github.interplayrx.spark;

import org.jspecify.annotations.NullMarked;
