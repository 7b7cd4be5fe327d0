/**
 * The values that go into a check and come out of it: immutable records and enums, named in the words of the field. Start with {@link
 * io.github.interplayrx.model.MedicationList} and {@link io.github.interplayrx.model.Warning}.
 */
@NullMarked
package io.github.interplayrx.model;

import org.jspecify.annotations.NullMarked;
