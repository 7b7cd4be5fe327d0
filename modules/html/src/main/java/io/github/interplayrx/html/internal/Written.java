package io.github.interplayrx.html.internal;

import org.jspecify.annotations.Nullable;

/**
 * A substance as somebody wrote it.
 *
 * @param words what was written
 * @param substance the name of the substance, or null if that is what was written
 * @param proposed whether it is known to be proposed only
 */
public record Written(String words, @Nullable String substance, boolean proposed) {
    static Written of(String words, String substance, boolean proposed) {
        return new Written(words, words.equalsIgnoreCase(substance) ? null : substance, proposed);
    }
}
