package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.Substance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that a word which was not understood may have meant. Nothing is evaluated until the caller confirms one. */
final class Suggestions {
    private static final int MOST = 6;
    private static final int MOST_ALIKE = 4;
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_CLIPPED = 3;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private volatile @Nullable Index index;

    Suggestions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private record Candidate(String name, int distance, boolean isCurated, List<Substance> substances) {
        static final Comparator<Candidate> NEAREST = Comparator.comparingInt(Candidate::distance)
                .thenComparing(candidate -> !candidate.isCurated())
                .thenComparing(candidate -> candidate.name().length())
                .thenComparing(Candidate::name);
    }

    /** Names in place of words that were not understood, after those that were found beside them. */
    List<String> inPlaceOf(List<String> words, Collection<Substance> foundBeside) {
        Set<String> names = new LinkedHashSet<>();
        foundBeside.stream().limit(MOST).map(Substance::name).forEach(names::add);
        words.stream()
                .filter(word -> word.length() >= SHORTEST_CLIPPED && word.length() <= LONGEST)
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .limit(MOST_WORDS)
                .forEach(word -> addFor(word, names));
        return List.copyOf(names);
    }

    private void addFor(String word, Set<String> names) {
        Index known = index();
        List<Candidate> alike = new ArrayList<>();
        long letters = letters(word);
        for (int i = 0; i < known.names.length; i++) {
            if (mayBeAlike(letters, known.letters[i]) && isAsLong(word, known.names[i])) {
                int distance = known.distance(word, i);
                if (distance >= 0 && distance <= farthest(word)) {
                    add(known.names[i], distance, alike);
                }
            }
        }
        List<Candidate> longer = new ArrayList<>();
        for (int i = known.firstFrom(word); i < known.names.length && known.names[i].startsWith(word); i++) {
            add(known.names[i], known.names[i].length(), longer);
        }
        addNearest(alike, MOST_ALIKE, names);
        addNearest(longer, MOST - Math.min(alike.size(), MOST_ALIKE), names);
    }

    private void add(String name, int distance, List<Candidate> candidates) {
        if (lexicon.name(name) instanceof Name known && !known.substances().isEmpty()) {
            boolean isCurated = known.substances().stream().anyMatch(each -> each.review() == Substance.Review.CURATED);
            candidates.add(new Candidate(name, distance, isCurated, known.substances()));
        }
    }

    private static void addNearest(List<Candidate> candidates, int most, Set<String> names) {
        Set<List<Substance>> offered = new LinkedHashSet<>();
        candidates.sort(Candidate.NEAREST);
        for (Candidate candidate : candidates) {
            if (offered.size() < most && offered.add(candidate.substances())) {
                names.add(candidate.name());
            }
        }
    }

    private static int farthest(String word) {
        return word.length() > SHORTEST_MISSPELT ? Resemblance.FARTHEST : 1;
    }

    private static boolean mayBeAlike(long letters, long others) {
        return Long.bitCount(letters ^ others) <= 2 * Resemblance.FARTHEST;
    }

    private static boolean isAsLong(String word, String name) {
        return word.length() >= SHORTEST_MISSPELT && Math.abs(word.length() - name.length()) <= Resemblance.FARTHEST;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    private Index index() {
        Index built = index;
        if (built == null) {
            synchronized (this) {
                built = index;
                if (built == null) {
                    built = new Index(lexicon);
                    index = built;
                }
            }
        }
        return built;
    }

    /** All names in order, each with the letters in it. Built when the first name was not understood. */
    private static final class Index {
        final String[] names;
        final long[] letters;
        private final @Nullable Resemblance resemblance = resemblanceIfPresent();

        Index(Lexicon lexicon) {
            names = lexicon.names().stream().sorted().toArray(String[]::new);
            letters = new long[names.length];
            for (int i = 0; i < names.length; i++) {
                letters[i] = Suggestions.letters(names[i]);
            }
        }

        private static @Nullable Resemblance resemblanceIfPresent() {
            try {
                return new Resemblance();
            } catch (LinkageError withoutTheLibrary) {
                return null;
            }
        }

        int distance(String word, int name) {
            return resemblance == null ? -1 : resemblance.between(word, names[name]);
        }

        int firstFrom(String word) {
            int at = Arrays.binarySearch(names, word);
            return at < 0 ? -at - 1 : at;
        }
    }
}
