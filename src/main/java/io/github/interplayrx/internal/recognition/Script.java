package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which script a text is written. Names are known in Latin letters alone. */
final class Script {
    private Script() {}

    /** The script of the first letter that is not a Latin one, as people call it; empty if there is none. */
    static Optional<String> otherThanLatin(@Nullable String text) {
        return text == null || NameText.isPlain(text)
                ? Optional.empty()
                : text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .filter(script -> script != UnicodeScript.LATIN && script != UnicodeScript.COMMON)
                        .findFirst()
                        .map(Script::name);
    }

    /** Whether international names in a script are read, because its letters stand for Latin ones. */
    static boolean isSpelt(String script) {
        return script.equals("Cyrillic") || script.equals("Greek");
    }

    /** Whether a word has several letters of another script: it may be the name of a medicine. */
    static boolean isWordOfAnother(String word) {
        return word.length() > 1 && otherThanLatin(word).isPresent();
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
