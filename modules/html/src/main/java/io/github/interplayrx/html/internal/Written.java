package io.github.interplayrx.html.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A substance as somebody wrote it.
 *
 * @param words what was written
 * @param substance the name of the substance, or null if what was written has it
 * @param proposed whether it is known to be proposed only
 */
public record Written(String words, @Nullable String substance, boolean proposed) {
    static Written of(String words, String substance, boolean proposed) {
        return new Written(words, has(words, substance) ? null : substance, proposed);
    }

    private static boolean has(String words, String substance) {
        String padded = " " + words.toLowerCase(Locale.ROOT) + " ";
        return padded.contains(" " + substance.toLowerCase(Locale.ROOT) + " ");
    }
}
