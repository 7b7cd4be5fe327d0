package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that is nothing but one name. It is read without being taken apart. */
final class WholeName {
    private WholeName() {}

    /** The reading of a text whose normal form is a name; null if it is none, or only that of a salt. */
    static @Nullable TextReading read(String text, String normal, Lexicon lexicon) {
        return lexicon.name(normal) instanceof Name name && name.kind() != Kind.SALT ? understood(text, name) : null;
    }

    private static TextReading understood(String text, Name name) {
        return TextReading.of(
                Outcome.UNDERSTOOD,
                name.substances(),
                new WholeText(text, name.kind() == Kind.BRAND ? Role.BRAND : Role.SUBSTANCE),
                List.of(),
                name.release(),
                name.route());
    }

    /** The one part of such a text, cut out when somebody asks for it. */
    private static final class WholeText extends AbstractList<Part> {
        private final String text;
        private final Role role;

        WholeText(String text, Role role) {
            this.text = text;
            this.role = role;
        }

        @Override
        public Part get(int index) {
            Objects.checkIndex(index, 1);
            return new Part(text.strip(), role);
        }

        @Override
        public int size() {
            return 1;
        }
    }
}
