package io.github.interplayrx.internal.recognition;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far two spellings are apart. The only class that needs the optional string-distance library. */
final class Resemblance {
    static final int FARTHEST = 2;

    private final LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);

    /** The number of letters to change, or a negative number if that is too many. */
    int between(String one, String other) {
        return distance.apply(one, other);
    }
}
