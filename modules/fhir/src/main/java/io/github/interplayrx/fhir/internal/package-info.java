/** Private: it may change in every release. */
@NullMarked
package io.github.interplayrx.fhir.internal;

import org.jspecify.annotations.NullMarked;
