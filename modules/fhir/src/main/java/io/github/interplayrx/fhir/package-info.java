/** Reads medication lists from FHIR R4, R4B and R5, and writes reports as FHIR. */
@NullMarked
package io.github.interplayrx.fhir;

import org.jspecify.annotations.NullMarked;
