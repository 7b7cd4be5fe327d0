package io.github.interplayrx.internal.importing;

/** Where a row stands. */
record Place(String file, int line) {}
