package io.github.interplayrx.spark;

import java.io.Serializable;

/** A column that a list may have, and what its cells do to a builder. */
interface Field<B> extends Serializable {
    String column();

    /** Throws an IllegalArgumentException with the reason if the cell cannot be read. */
    void set(B builder, Object cell);
}
