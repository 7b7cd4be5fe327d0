package io.github.interplayrx.internal.recognition;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which script a text is written. Names are known in Latin letters alone. */
final class Script {
    private Script() {}

    /** The script of the first letter that is not a Latin one, as people call it; empty if there is none. */
    static Optional<String> otherThanLatin(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .filter(script -> script != UnicodeScript.LATIN && script != UnicodeScript.COMMON)
                        .findFirst()
                        .map(Script::name);
    }

    private static String name(UnicodeScript script) {
        return switch (script) {
            case HAN -> "Chinese";
            case HIRAGANA, KATAKANA -> "Japanese";
            case HANGUL -> "Korean";
            default ->
                script.name().charAt(0)
                        + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
