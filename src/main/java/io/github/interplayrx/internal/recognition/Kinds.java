package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.KindName.Mention;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that names no medicine but something of a known kind: an infusion fluid, a vaccine, a feed, a dressing. Every word must
 * belong to the kind or be an amount, a form or a direction; one that is the name of a medicine, or that nobody knows, leaves the text to
 * others.
 */
final class Kinds {
    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Words text;

    private Kinds(Lexicon lexicon, Phrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        text = phrases.text();
    }

    /** The text as something of a kind; empty if it is not, or not only, that. */
    static Optional<TextReading> read(Phrases phrases, Lexicon lexicon) {
        return new Kinds(lexicon, phrases).read();
    }

    private Optional<TextReading> read() {
        Set<String> named = named();
        for (String kind : named) {
            List<Part> parts = parts(Set.of(kind));
            if (!parts.isEmpty()) {
                return Optional.of(reading(Set.of(kind), parts));
            }
        }
        List<Part> parts = named.size() > 1 ? parts(named) : List.of();
        return parts.isEmpty() ? Optional.empty() : Optional.of(reading(named, parts));
    }

    /** The kinds that the text names; none if it names a medicine too. */
    private Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        int at = 0;
        while (at < text.size()) {
            int kind = phrases.longestKind(at);
            if ((kind == 0 && !isDirection(at)) || phrases.longestName(at) > kind) {
                return Set.of();
            }
            if (kind > 0) {
                lexicon.kind(text.phrase(at, at + kind)).naming().forEach(named::add);
            }
            at += Math.max(kind, direction(at));
        }
        return named;
    }

    /** What every word was taken for; none if one is left over. */
    private List<Part> parts(Set<String> kinds) {
        List<Part> parts = new ArrayList<>();
        boolean isNamed = false;
        boolean mayHaveDirections = false;
        boolean hasDirections = false;
        int at = 0;
        while (at < text.size()) {
            int length = longest(kinds, at);
            if (length > 0) {
                Set<Mention> mentions = mentions(kinds, at, length);
                isNamed |= !mentions.equals(Set.of(Mention.BESIDE));
                mayHaveDirections |= mentions.contains(Mention.NAME) || mentions.contains(Mention.CARRIER);
                parts.add(part(at, length, mentions.equals(Set.of(Mention.BESIDE)) ? Role.OTHER : Role.SUBSTANCE));
            } else if (isDirection(at) && !isPartOfAName(at)) {
                length = direction(at);
                hasDirections = true;
                parts.add(part(at, length, role(at, length)));
            } else {
                return List.of();
            }
            at += length;
        }
        return isNamed && (mayHaveDirections || !hasDirections) ? parts : List.of();
    }

    private int longest(Set<String> kinds, int at) {
        int length = phrases.longestKind(at);
        while (length > 0 && mentions(kinds, at, length).isEmpty()) {
            length--;
        }
        return length;
    }

    private Set<Mention> mentions(Set<String> kinds, int at, int length) {
        return lexicon.kind(text.phrase(at, at + length)).mentions(kinds);
    }

    private boolean isDirection(int at) {
        return direction(at) > 0;
    }

    /** A last bare number that a hyphen joins to a word makes another name of it, as in "LR-11". */
    private boolean isPartOfAName(int at) {
        return at > 0
                && at == text.size() - 1
                && text.isJoinedToNext(at - 1, '-')
                && text.word(at).chars().allMatch(Character::isDigit);
    }

    /** How many words, from one on, say how much of it is given, in which form or how. */
    private int direction(int at) {
        int length = phrases.longestWord(at);
        if (length > 0) {
            return isPlain(phrases.word(at), at, length) ? length : 0;
        }
        return isAmountOrSchedule(text.word(at)) ? 1 : 0;
    }

    /** "500", "500ml", "q6h". */
    private boolean isAmountOrSchedule(String word) {
        return isAmount(word) || (word.length() > 1 && word.charAt(0) == 'q' && isAmount(word.substring(1)));
    }

    private boolean isAmount(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && (digits == word.length() || isUnit(lexicon.word(word.substring(digits))));
    }

    private static boolean isUnit(@Nullable Word word) {
        return word != null && (word.part() == Word.Part.UNIT || word.part() == Word.Part.FORM);
    }

    /** "and" joins only what follows; a salt or a word of occasion may make another product of it. */
    private boolean isPlain(@Nullable Word word, int at, int length) {
        return word != null
                && switch (word.part()) {
                    case FORM, ROUTE, UNIT, PER, REASON, TIME, OTHER -> true;
                    case AND -> at + length < text.size();
                    case SALT, OCCASION, INDICATION, STATUS, WEAK_STATUS, WARNING, OR -> false;
                };
    }

    private Role role(int at, int length) {
        Word word = lexicon.word(text.phrase(at, at + length));
        if (word == null || word.part() == Word.Part.UNIT || word.part() == Word.Part.PER) {
            return Role.STRENGTH;
        }
        return switch (word.part()) {
            case FORM -> Role.FORM;
            case ROUTE -> Role.ROUTE;
            default -> Role.OTHER;
        };
    }

    private Part part(int at, int length, Role role) {
        return new Part(text.asWritten(at, at + length), role);
    }

    private TextReading reading(Set<String> kinds, List<Part> parts) {
        List<Substance> substances =
                kinds.stream().sorted().map(lexicon::substance).toList();
        return TextReading.of(Outcome.UNDERSTOOD, substances, parts, List.of(), null, null);
    }
}
